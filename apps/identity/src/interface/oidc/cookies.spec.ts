import { createHmac, hkdfSync } from 'node:crypto';
import type Keygrip from 'keygrip';
import { describe, expect, it } from 'vitest';
import { cookies } from './cookies.js';

const secret = 'a-secret-that-no-one-knows-0123456789';

describe('The cookies of the provider', () => {
  it('are bound to the host and sent over TLS only, where there is TLS', () => {
    const { names, long, short } = cookies('https://shop.example/oidc', [secret]);
    expect(names).toEqual({
      session: '__Host-tradewind_identity',
      interaction: '__Secure-tradewind_interaction',
      resume: '__Secure-tradewind_resume',
    });
    expect(long).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, signed: true, path: '/' });
    expect(short).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, signed: true });
  });

  it('work without TLS on a developer’s own machine', () => {
    const { names, long } = cookies('http://localhost:8080/oidc', [secret]);
    expect(names?.session).toBe('tradewind_identity');
    expect(long).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false });
  });

  it('are signed with SHA-256 by keys that differ from the secret, the newest first', () => {
    const signedWith = (...secrets: string[]) => cookies('https://shop.example/oidc', secrets).keys as Keygrip;
    const signature = signedWith(secret).sign('a cookie');
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'tradewind cookies', 32)).toString('base64url');
    expect(signature).toBe(createHmac('sha256', key).update('a cookie').digest('base64url'));
    expect(signedWith(`${secret}-of-now`, secret).index('a cookie', signature)).toBe(1);
    expect(signedWith(`${secret}-of-now`).verify('a cookie', signature)).toBe(false);
  });
});
