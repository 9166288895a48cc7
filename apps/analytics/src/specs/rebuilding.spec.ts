import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '@tradewind/platform';
import { eventually, type TestService } from '@tradewind/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { projections } from '../infrastructure/projections.js';
import { allFigures } from '../test-support/all-figures.js';
import { figure, startAnalytics } from '../test-support/analytics-service.js';
import { eventsOf, type Told } from '../test-support/history.js';
import { stories } from '../test-support/stories.js';
import { sumOfTheFacts } from '../test-support/sum-of-the-facts.js';

interface Generation {
  readonly number: number;
  readonly state: string;
  readonly consumer: string;
  readonly completeSince: string | null;
}

let analytics: TestService;

beforeEach(async () => {
  analytics = await startAnalytics();
}, 60_000);

afterEach(() => analytics?.stop());

const ask = (method: 'get' | 'post' | 'delete', path: string, role: Role = 'operations') =>
  analytics.request[method](path).auth(analytics.tokenFor({ roles: [role] }), { type: 'bearer' });

const generations = async (): Promise<Generation[]> => {
  const { body } = await ask('get', '/projections/generations').expect(200);
  return body.items;
};

const untilStates = (...states: readonly string[]) =>
  eventually(async () => expect((await generations()).map(({ state }) => state)).toEqual(states), {
    timeoutMs: 40_000,
  });

const sample = (count: number) => fc.sample(stories, { numRuns: count, seed: 39 }).flat();

const deliver = async (told: readonly Told[]) => {
  for (const event of told) await analytics.deliver(event);
};

const counted = async () =>
  (
    await analytics.query<{ events: number }>(
      `SELECT coalesce(sum(events), 0)::int AS events FROM event_counts
     WHERE generation = (SELECT number FROM projection_generations WHERE state = 'live')`,
    )
  )[0]!.events;

/** As retention would, in the topic of the baskets. Resolves with how many it removed. */
async function forgetTheFirstRecords(): Promise<number> {
  const removed = await ofTheLog(
    `DELETE FROM log.record r USING log.partition p, log.topic t
     WHERE p.id = r.partition_id AND t.id = p.topic_id AND t.name = 'tradewind.basket.events'
       AND r."offset" < (SELECT max(o."offset") FROM log.record o WHERE o.partition_id = r.partition_id)
     RETURNING 1`,
  );
  return removed.length;
}

async function ofTheLog(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: process.env['BROKER_URL']! });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('A rebuild of the figures', () => {
  it('gives exactly the figures that were shown, while events arrive, and at no moment fewer', async () => {
    const [before, meanwhile, later] = [sample(8), sample(6), sample(3)];
    const told = [before, meanwhile, later].map((those) => those.flatMap(eventsOf));
    await deliver(told[0]!);
    await eventually(async () => expect(await counted()).toBe(told[0]!.length));
    await analytics.query(`UPDATE sales SET total_amount = total_amount + 1`);

    const shown: number[] = [];
    let watching = true;
    const watched = (async () => {
      while (watching) shown.push(await counted());
    })();
    await ask('post', '/projections/rebuild').expect(202);
    await deliver(told[1]!);
    await untilStates('live', 'removed');
    await deliver(told[2]!);

    const facts = sumOfTheFacts([...before, ...meanwhile, ...later]);
    await eventually(async () => expect(await allFigures(analytics)).toEqual(facts));
    expect(await counted()).toBe(told.flat().length);
    watching = false;
    await watched;
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(await generations()).toMatchObject([
      { number: 2, state: 'live', consumer: 'analytics-2', completeSince: null },
      { number: 1, state: 'removed', consumer: 'analytics' },
    ]);
    for (const table of projections)
      expect(await analytics.query(`SELECT 1 FROM ${table} WHERE generation = 1`)).toEqual([]);
    expect(await analytics.query(`SELECT 1 FROM inbox WHERE consumer = 'analytics'`)).toEqual([]);
  }, 90_000);

  it('runs once at a time, and can be given up: what is shown stays', async () => {
    await deliver(eventsOf(sample(1)[0]!));
    await analytics.query(`
      CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF NEW.generation > 1 THEN RAISE lock_not_available; END IF; RETURN NEW; END';
      CREATE TRIGGER hold BEFORE INSERT ON event_counts FOR EACH ROW EXECUTE FUNCTION hold()`);
    const shown = await eventually(async () => {
      const figures = await allFigures(analytics);
      expect(figures.funnel).toHaveLength(1);
      return figures;
    });
    await ask('post', '/projections/rebuild').expect(202);
    const { body } = await ask('post', '/projections/rebuild').expect(409);
    expect(body).toMatchObject({ code: 'rebuild-running' });
    const progress = await ask('get', '/projections/rebuild').expect(200);
    expect(progress.body).toMatchObject({ generation: { number: 2, state: 'building' } });

    await ask('delete', '/projections/rebuild').expect(204);

    await ask('get', '/projections/rebuild').expect(404);
    await ask('delete', '/projections/rebuild').expect(404);
    await untilStates('removed', 'live');
    expect(await allFigures(analytics)).toEqual(shown);
    await analytics.query('DROP TRIGGER hold ON event_counts');
    await ask('post', '/projections/rebuild').expect(202);
    await untilStates('live', 'removed', 'removed');
    expect(await allFigures(analytics)).toEqual(shown);
  }, 90_000);

  it('is refused when the broker no longer keeps all events, or says since when it is complete', async () => {
    const told = sample(3).flatMap(eventsOf);
    await deliver(told);
    await eventually(async () => expect(await counted()).toBe(told.length));
    const removed = await forgetTheFirstRecords();

    const { body } = await ask('post', '/projections/rebuild').expect(409);

    expect(body).toMatchObject({ code: 'rebuild-incomplete' });
    const { missing } = body as { missing: Array<{ topic: string; records: number }> };
    expect(missing.map(({ topic }) => topic)).toEqual(missing.map(() => 'tradewind.basket.events'));
    expect(missing.reduce((sum, { records }) => sum + records, 0)).toBe(removed);
    expect((await generations()).map(({ number }) => number)).toEqual([1]);

    await ask('post', '/projections/rebuild').send({ acceptIncomplete: true }).expect(202);

    await untilStates('live', 'removed');
    expect(await counted()).toBe(told.length - removed);
    const [{ first }] = (await ofTheLog(
      `SELECT round(extract(epoch FROM max(appended_at)) * 1000)::float8 AS first FROM log.record r
       WHERE "offset" > 0 AND NOT EXISTS (
         SELECT FROM log.record o WHERE o.partition_id = r.partition_id AND o."offset" < r."offset")`,
    )) as [{ first: number }];
    const { completeSince } = await figure<Generation>(analytics, '/figures/revenue?from=2026-11-01&to=2026-11-30');
    expect(completeSince).toBe(new Date(first).toISOString());
  }, 90_000);

  it('is for operators only', async () => {
    for (const [method, path] of [
      ['get', '/projections/generations'],
      ['get', '/projections/rebuild'],
      ['post', '/projections/rebuild'],
      ['delete', '/projections/rebuild'],
    ] as const)
      await ask(method, path, 'customer').expect(403);
    await ask('post', '/projections/rebuild').send({ acceptIncomplete: 'perhaps' }).expect(400);
  });
});
