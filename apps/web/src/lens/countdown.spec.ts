import { describe, expect, it } from 'vitest';
import { countdownOf, spanText } from './countdown.js';

const second = 1_000;

describe('A countdown', () => {
  const deadline = { name: 'payment', setAt: 0, until: 300 * second };

  it('says what is left of the time, and that it is over', () => {
    expect(countdownOf(deadline, 48 * second)).toEqual({ text: '4:12', isOver: false, left: 0.84 });
    expect(countdownOf(deadline, 312 * second)).toEqual({ text: '0:12', isOver: true, left: 0 });
    expect(countdownOf({ ...deadline, setAt: deadline.until }, 0).left).toBe(0);
  });

  it.each([
    [9, '0:09'],
    [59, '0:59'],
    [3_600, '1:00:00'],
    [11_220, '3:07:00'],
    [86_400, '1 day 0 h'],
    [1_137_600, '13 days 4 h'],
  ])('tells %d seconds as %s', (seconds, text) => {
    expect(spanText(seconds * second)).toBe(text);
  });
});
