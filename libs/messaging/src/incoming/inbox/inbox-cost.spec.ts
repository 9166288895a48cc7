import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { TestConsumer } from '../../specs/consumption/test-consumer.js';
import { type Arrival, Inbox } from './inbox.js';

const TOPIC = 'tradewind.catalog.events';
const TUPLES_READ = `
  SELECT sum(pg_stat_get_xact_tuples_returned(oid))::int AS tuples FROM pg_class WHERE relname ~ '^(inbox|dead_letter)'`;

describe('The inbox lookup', () => {
  let consumer: TestConsumer;

  beforeAll(async () => {
    consumer = await TestConsumer.open();
    await query(
      `INSERT INTO inbox (consumer, message_id) SELECT 'basket', gen_random_uuid() FROM generate_series(1, 10000)`,
    );
    await consumer.start();
  });
  beforeEach(() => query('TRUNCATE dead_letter'));
  afterAll(() => consumer.close());

  const query = (sql: string) => consumer.database.dataSource.query(sql);
  const letters = (count: number, keys: number) =>
    query(`
      INSERT INTO dead_letter (consumer, topic, partition, message_offset, key, headers, payload, state)
      SELECT 'basket', '${TOPIC}', 0, n, convert_to('key ' || n % ${keys}, 'utf8'), '[]', convert_to(repeat('x', 500), 'utf8'),
        CASE WHEN n < ${keys} THEN 'dead' ELSE 'parked' END
      FROM generate_series(0, ${count - 1}) AS n`);

  const arrival = (key: string, n: number): Arrival => {
    return { topic: TOPIC, partition: 0, offset: BigInt(10_000 + n), key: Buffer.from(key), id: randomUUID() };
  };

  /** The outcomes of messages of two blocked keys and eight others. */
  const ask = async () => {
    const app = consumer.services[0]!;
    const read = async () =>
      (await app.get(CurrentTransaction).manager.query<[{ tuples: number }]>(TUPLES_READ))[0].tuples;
    const keys = ['key 1', 'key 2', ...Array.from({ length: 8 }, (_, n) => `other ${n}`)];
    return app.get(UnitOfWork).run(async () => {
      const before = await read();
      const outcomes = await app.get(Inbox).acceptAll(keys.map(arrival));
      return { outcomes, tuples: (await read()) - before };
    });
  };
  const expected = ['blocked', 'blocked', ...Array.from({ length: 8 }, () => 'new')];

  it.each([300, 4_000])(
    'costs the same when %d dead letters have just arrived and the database has no statistics',
    async (count) => {
      await letters(count, 300);
      const { outcomes, tuples } = await ask();
      expect(outcomes).toEqual(expected);
      expect(tuples).toBeLessThan(20);
    },
  );

  it('costs the same when a few keys have almost all the dead letters', async () => {
    await letters(4_000, 5);
    await query('ANALYZE dead_letter');
    const { outcomes, tuples } = await ask();
    expect(outcomes).toEqual(expected);
    expect(tuples).toBeLessThan(20);
  });
});
