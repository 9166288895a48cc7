import { describe, expect, it } from 'vitest';
import { countdownText } from './countdown-text.js';

describe('A countdown', () => {
  it.each([
    [-1, '0:00'],
    [1, '0:01'],
    [17_001, '0:18'],
    [725_000, '12:05'],
    [3_723_000, '1:02:03'],
    [604_741_000, '6 days 23:59:01'],
  ])('with %i ms left shows %s', (ms, text) => {
    expect(countdownText(ms)).toBe(text);
  });
});
