import { describe, expect, it } from 'vitest';
import { afterFailure, remembered, secondsToWait, type FailedSignIns } from './sign-in-throttle.js';

const noon = new Date('2026-11-20T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

function failing(times: number): FailedSignIns | undefined {
  let failed: FailedSignIns | undefined;
  for (let n = 0; n < times; n++) failed = afterFailure(failed, noon);
  return failed;
}

describe('An account whose password was guessed wrong', () => {
  it.each([0, 1, 4])('may be tried again at once after %o failures', (times) => {
    expect(secondsToWait(failing(times), noon)).toBe(0);
  });

  it.each([
    [5, 30],
    [6, 60],
    [7, 120],
    [12, 900],
    [1000, 900],
  ])('rests after %o failures for %o s', (times, seconds) => {
    expect(secondsToWait(failing(times), noon)).toBe(seconds);
    expect(secondsToWait(failing(times), later(seconds - 1))).toBe(1);
    expect(secondsToWait(failing(times), later(seconds))).toBe(0);
  });

  it('begins anew an hour after the last failure', () => {
    const nine = { ...failing(9)!, lastAt: later(1800) };
    expect(afterFailure(remembered(nine, later(5400), 'last'), later(5400))).toEqual({
      count: 1,
      firstAt: later(5400),
      lastAt: later(5400),
    });
    expect(afterFailure(remembered(nine, later(5399), 'last'), later(5399))).toMatchObject({ count: 10 });
  });

  it('begins anew an hour after the first failure where many share the count', () => {
    const nine = { ...failing(9)!, lastAt: later(3599) };
    expect(remembered(nine, later(3600), 'first')).toBeUndefined();
    expect(remembered(nine, later(3599), 'first')).toBe(nine);
  });
});
