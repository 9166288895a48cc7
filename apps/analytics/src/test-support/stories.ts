import fc from 'fast-check';
import type { Story } from './history.js';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-01T00:00:00.000Z');

const steps = ['basket', 'checkedOut', 'submitted', 'cancelled', 'paid', 'refunded', 'shipped', 'delivered'] as const;

/** Baskets of a week, each of which comes as far as chance has it, over days and hours of the night. */
export const stories: fc.Arbitrary<Story[]> = fc.array(
  fc
    .record({
      begunAt: fc.integer({ min: START, max: START + 7 * DAY_MS }),
      changes: fc.integer({ min: 1, max: 3 }),
      lines: fc.uniqueArray(
        fc.record({
          product: fc.integer({ min: 1, max: 6 }),
          pieces: fc.integer({ min: 1, max: 5 }),
          cents: fc.integer({ min: 0, max: 100_000 }),
        }),
        { minLength: 1, maxLength: 3, selector: ({ product }) => product },
      ),
      currency: fc.constantFrom('EUR', 'USD', 'JPY'),
      reached: fc.constantFrom(...steps),
      waits: fc.array(fc.integer({ min: 1_000, max: DAY_MS }), { minLength: 6, maxLength: 6 }),
      reason: fc.constantFrom('customer', 'out-of-stock', 'a reason yet to come'),
    })
    .map(({ reached, waits, reason, ...basket }): Story => {
      const at = waits.map((_, index) => basket.begunAt + waits.slice(0, index + 1).reduce((sum, ms) => sum + ms, 0));
      const isPast = (...those: ReadonlyArray<(typeof steps)[number]>) => those.includes(reached);
      const isCancelled = isPast('cancelled', 'refunded');
      const [checkedOutAt, submittedAt, paidAt, shippedAt, deliveredAt] = at;
      return {
        ...basket,
        ...(!isPast('basket') && { checkedOutAt }),
        ...(!isPast('basket', 'checkedOut') && { submittedAt }),
        ...(isPast('paid', 'refunded', 'shipped', 'delivered') && { paidAt }),
        ...(isPast('shipped', 'delivered') && { shippedAt }),
        ...(isPast('delivered') && { deliveredAt }),
        ...(isCancelled && { cancelledAt: at[3], reason }),
        ...(isPast('refunded') && { refundedAt: at[4] }),
      } as Story;
    }),
  { minLength: 1, maxLength: 12 },
);
