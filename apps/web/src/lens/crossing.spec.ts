import { describe, expect, it } from 'vitest';
import { crossingOf, crossingText } from './crossing.js';
import type { EventUse, EventUser } from './flow.js';

const user = (service: string, seen: number, more: Partial<EventUser> = {}): EventUser => ({
  service,
  isDeclared: true,
  seen,
  failed: 0,
  ...more,
});
const event: EventUse = {
  type: 'kiosk.till.apple-paid.v1',
  title: 'ApplePaid',
  publishers: [user('till', 12)],
  consumers: [user('scale', 3, { failed: 1 }), user('ledger', 0), user('parrot', 2, { isDeclared: false })],
};
const told = (service: string) => {
  const crossing = crossingOf(event, service);
  return crossing && [crossingText(crossing), crossing.mark];
};

describe('Where a service meets an event', () => {
  it('says what it does, and how often that was seen', () => {
    expect(told('till')).toEqual(['publishes, 12 seen', undefined]);
    expect(told('door')).toBeUndefined();
  });

  it('marks what failed, what was never seen, and what nobody declared', () => {
    expect(told('scale')).toEqual(['handles, 3 seen, 1 failed', 'failed']);
    expect(told('ledger')).toEqual(['handles, never seen', 'never seen']);
    expect(told('parrot')).toEqual(['handles, 2 seen, not declared', 'not declared']);
  });
});
