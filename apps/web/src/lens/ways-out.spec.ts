import { describe, expect, it } from 'vitest';
import type { WayOnPath } from './process.js';
import { messagesBetween, thenText, waysOut } from './ways-out.js';

const way = (from: string, to: string, message: string, more: Partial<WayOnPath> = {}): WayOnPath => ({
  ...{ from, to, message, isDeadline: false, outcome: 'compensated', reason: null, taken: 0, ...more },
});

const ways = [
  way('Waiting', 'Packed', 'GoodsPacked', { outcome: 'went-on' }),
  way('Waiting', 'Packed', 'MoveOn', { outcome: 'went-on' }),
  way('Waiting', 'CalledOff', 'GoodsMissing', { reason: 'missing' }),
  way('Waiting', 'CalledOff', 'deadline packing', { reason: 'missing', isDeadline: true, taken: 1 }),
  way('Waiting', 'CalledOff', 'Stop'),
  way('Waiting', 'Waiting', 'Remind', { outcome: 'went-on' }),
];

describe('The ways out of a state', () => {
  it('are named by their reason, or by their message, and say which was taken', () => {
    expect(waysOut(ways, 'Waiting', 'Packed')).toEqual([
      {
        to: 'CalledOff',
        ways: [
          { word: 'missing', messages: ['GoodsMissing', 'deadline packing'], isTaken: true },
          { word: 'Stop', messages: ['Stop'], isTaken: false },
        ],
      },
    ]);
  });

  it('leave out the way on', () => {
    expect(messagesBetween(ways, 'Waiting', 'Packed')).toBe('GoodsPacked or MoveOn');
    expect(waysOut(ways, 'Packed', undefined)).toEqual([]);
  });

  it('tell what a deadline does', () => {
    expect(thenText(ways.filter(({ isDeadline }) => isDeadline))).toBe('CalledOff, missing');
    expect(thenText([way('Waiting', 'Waiting', 'deadline packing')])).toBe('it asks again and waits anew');
    expect(thenText([])).toBe('nothing is known to happen');
  });
});
