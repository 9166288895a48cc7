import { describe, expect, it } from 'vitest';
import { DotBudget, lately, lineWidth, movedOf, ratesOf, type TrafficEvent } from './traffic.js';

const event = (messages: number): TrafficEvent => ({
  traffic: [
    { service: 'till', topic: 'till', does: 'publish', type: 'paid', messages, failed: 0 },
    { service: 'till', topic: 'till', does: 'publish', type: 'void', messages: 1, failed: 1 },
  ],
  missedSteps: 0,
});

describe('The traffic of the map', () => {
  it('is the messages of an edge in the last three seconds, per second', () => {
    const moved = [movedOf(event(5), 1_000), movedOf(event(11), 3_500)];
    expect(ratesOf(lately(moved, 3_600))).toEqual(new Map([['publish till till', 6]]));
    expect(ratesOf(lately(moved, 4_200))).toEqual(new Map([['publish till till', 4]]));
    expect(ratesOf(lately(moved, 9_000))).toEqual(new Map());
    expect(lately(moved, 3_600)).toBe(moved);
  });

  it('draws at most twenty messages per second one by one', () => {
    const budget = new DotBudget();
    expect(budget.take(15, 10_000)).toBe(15);
    expect(budget.take(500, 10_000)).toBe(5);
    expect(budget.take(500, 10_000)).toBe(0);
    expect(budget.take(500, 10_100)).toBe(2);
    expect(budget.take(500, 60_000)).toBe(20);
  });

  it('makes a line thicker the more moves on it, and never as thick as a bus', () => {
    expect(lineWidth(0)).toBe(2);
    expect(lineWidth(50)).toBeGreaterThan(lineWidth(5));
    expect(lineWidth(1e9)).toBe(10);
  });
});
