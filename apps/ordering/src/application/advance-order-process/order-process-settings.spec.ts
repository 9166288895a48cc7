import { describe, expect, it } from 'vitest';
import { readSettings } from '@tradewind/platform';
import { durationsOf, orderProcessSettings } from './order-process-settings.js';

const read = (environment: Record<string, string> = {}) => readSettings(orderProcessSettings, environment);
const now = new Date('2026-11-20T09:30:00.000Z');
const minutesUntil = (dueAt: Date) => (+dueAt - +now) / 60_000;

describe('The time that an order waits', () => {
  it('is short for services and long for parcels, unless it is set', () => {
    const durations = durationsOf(read({ ORDER_PAYMENT_SECONDS: '120' }));
    const of = (deadline: Parameters<typeof durations.dueAt>[0]) => minutesUntil(durations.dueAt(deadline, 0, now));
    expect([of('grace-period'), of('stock'), of('payment'), of('commitment')]).toEqual([1, 10, 2, 10]);
    expect([of('shipment'), of('delivery'), of('refund')]).toEqual([14 * 1_440, 14 * 1_440, 60]);
  });

  it('doubles for a refund whenever it is asked for again, up to a limit', () => {
    const durations = durationsOf(read({ ORDER_REFUND_SECONDS: '60', ORDER_LONGEST_REFUND_SECONDS: '300' }));
    const waits = [0, 1, 2, 3, 2_000].map((attempts) => minutesUntil(durations.dueAt('refund', attempts, now)));
    expect(waits).toEqual([1, 2, 4, 5, 5]);
  });

  it.each([
    ['ORDER_GRACE_PERIOD_SECONDS', '0', 'must be 1 or more'],
    ['ORDER_STOCK_SECONDS', 'soon', 'must be a whole number of seconds'],
    ['ORDER_DELIVERY_SECONDS', '31536001', 'must be at most 31536000, a year'],
    ['ORDER_LONGEST_REFUND_SECONDS', '60', 'must be ORDER_REFUND_SECONDS or more'],
  ])('is refused at the start: %s is %s', (name, value, why) => {
    expect(() => read({ [name]: value })).toThrow(why);
  });
});
