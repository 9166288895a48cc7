import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import fc from 'fast-check';
import { projections } from '../infrastructure/projections.js';
import { allFigures } from '../test-support/all-figures.js';
import { figure, startAnalytics } from '../test-support/analytics-service.js';
import { eventsOf, type Told } from '../test-support/history.js';
import { stories } from '../test-support/stories.js';
import { sumOfTheFacts } from '../test-support/sum-of-the-facts.js';

const timeZone = 'America/St_Johns';

let analytics: TestService;

beforeAll(async () => {
  analytics = await startAnalytics({ ANALYTICS_TIME_ZONE: timeZone });
}, 60_000);

afterAll(() => analytics?.stop());

const deliver = async (told: readonly Told[]) => {
  for (const event of told) await analytics.deliver(event);
  const ids = [...new Set(told.map(({ id }) => id))];
  await eventually(async () => {
    const [{ handled }] = (await analytics.query(
      'SELECT count(*)::int AS handled FROM inbox WHERE message_id = ANY($1)',
      [ids],
    )) as [{ handled: number }];
    expect(handled).toBe(ids.length);
  });
};

/** A history, and the same history in another order, with some of its events told twice. */
const histories = stories.chain((those) => {
  const told = those.flatMap(eventsOf);
  const again = fc.array(fc.constantFrom(...told), { maxLength: 8 });
  const shuffled = again.chain((twice) =>
    fc.shuffledSubarray([...told, ...twice], { minLength: told.length + twice.length }),
  );
  return shuffled.map((order) => ({ those, told, order }));
});

describe('The figures', () => {
  it('are the sum of the facts, whatever order the events arrive in, and however often', async () => {
    await fc.assert(
      fc
        .asyncProperty(histories, async ({ those, told, order }) => {
          await deliver(order);

          expect(await allFigures(analytics)).toEqual(sumOfTheFacts(those, timeZone));
          const counts = await analytics.query<{ events: number }>(
            'SELECT coalesce(sum(events), 0)::int AS events FROM event_counts',
          );
          expect(counts).toEqual([{ events: told.length }]);
        })
        .afterEach(async () => {
          await analytics.query(`TRUNCATE ${projections.join(', ')}`);
        }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('count an event that is published again under another id as one fact, with the earlier of its times', async () => {
    const [story] = fc.sample(
      stories.map(([first]) => first!),
      1,
    );
    const refunded = {
      ...story!,
      checkedOutAt: 1,
      submittedAt: 2,
      paidAt: 3,
      refundedAt: Date.parse('2026-11-05T12:00Z'),
    };
    const told = eventsOf(refunded).filter(({ type }) => type.includes('payment-refunded'));
    const later = told.map((event) => ({
      ...event,
      id: crypto.randomUUID(),
      data: { ...(event.data as object), refundedAt: '2026-11-06T12:00:00.000Z' },
    }));

    await deliver([...later, ...told]);

    const { items } = await figure<{ items: unknown[] }>(analytics, '/figures/revenue?from=2026-11-01&to=2026-11-30');
    expect(items).toMatchObject([{ day: '2026-11-05', orders: 0 }]);
  });
});
