import { describe, expect, it } from 'vitest';
import { dictionary } from '@zxcvbn-ts/language-common';
import { shortestPassword } from '../../domain/user/password-policy.js';
import { ZxcvbnPasswordStrength } from './zxcvbn-password-strength.js';

describe('The strength of a password', () => {
  const strength = new ZxcvbnPasswordStrength();

  it.each([
    'fair-winds-2026',
    'a-fair-wind-at-dawn',
    'correct horse battery staple',
    'q8d!k2f9zzPw0#r',
    'a long enough secret',
  ])('is enough for %o', (password) => {
    expect(strength.weaknessOf(password, [])).toBeUndefined();
  });

  it.each([
    ['aaaaaaaaaaaaaaa', 'must not repeat the same characters'],
    ['abcabcabcabcabcabc', 'must not repeat the same characters'],
    ['ü'.repeat(128), 'must not repeat the same characters'],
    ['abcdefghijklmnopqrs', 'must not be a sequence of characters'],
    ['passwordpassword', 'must not repeat the same characters'],
    ['password123password', 'is like a common password'],
    ['qwertyuiopasdfgh', 'is like a common password'],
    ['qazwsxedcrfvtgb', 'is a common password'],
    ['tradewind2026123', 'must not be made of your name or e-mail address'],
  ])('is too little for %o, with the reason', (password, reason) => {
    expect(strength.weaknessOf(password, [])).toBe(reason);
  });

  const breached = dictionary['passwords-common'].filter((password: string) => password.length >= shortestPassword);

  it('is too little for every long password of the list that is common or was breached', () => {
    expect(breached.length).toBeGreaterThan(30);
    expect(breached.filter((password: string) => strength.weaknessOf(password, []) === undefined)).toEqual([]);
  });

  it.each([
    ...['123456789012345', '1234567890123456789', 'qwertyuiopasdfghjkl', '1q2w3e4r5t6y7u8i9o0p', 'iloveyouiloveyou'],
    ...['password12345678', 'Password123456789!', 'P@ssw0rdP@ssw0rd', 'administrator123', 'letmeinletmein123'],
    ...['aaaaaaaaaaaaaaaaaaaa', '111111111111111', 'abcdefghijklmnop', 'asdfghjklasdfghjkl', 'football123456789'],
    ...['qwerty12345qwerty', 'princessprincess', 'superman12345678', 'sunshinesunshine', 'thisismypassword'],
    ...['weak-weak-weak-weak', '!!iloveyou!!2026!!'],
  ])('is too little for %o, which many people take when 15 characters are asked for', (password) => {
    expect(strength.weaknessOf(password, [])).toBeDefined();
  });

  it('knows what the owner is called', () => {
    const password = 'wilhelmina-1990';
    expect(strength.weaknessOf(password, [])).toBeUndefined();
    expect(strength.weaknessOf(password, ['wilhelmina'])).toBe('must not be made of your name or e-mail address');
  });

  it('is estimated without holding up other requests, however long the password', () => {
    const longest = Array.from({ length: 128 }, (_, n) => String.fromCharCode(33 + ((n * 37) % 90))).join('');
    strength.weaknessOf(longest, []);
    const before = process.cpuUsage();
    for (let n = 0; n < 5; n++) strength.weaknessOf(`${n}${longest.slice(1)}`, []);
    expect(process.cpuUsage(before).user / 5_000).toBeLessThan(100);
  });
});
