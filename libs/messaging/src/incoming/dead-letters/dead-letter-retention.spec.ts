import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../specs/eventually.js';
import { TestConsumer } from '../../specs/consumption/test-consumer.js';

describe('The retention of dead letters', () => {
  let consumer: TestConsumer;

  beforeEach(async () => {
    consumer = await TestConsumer.open();
  });
  afterEach(() => consumer.close());

  const file = async (count: number, state: string, age: string): Promise<void> => {
    const sql = `
      INSERT INTO dead_letter (consumer, topic, partition, message_offset, key, headers, state, attempts,
        first_failed_at, last_failed_at, parked_at, discarded_at)
      SELECT 'basket', $1, 0, n, convert_to($1, 'UTF8'), '[]', $2, 1, past, past, past,
        CASE WHEN $2 = 'discarded' THEN past END
      FROM generate_series(1, $3::int) AS n, (SELECT now() - $4::interval AS past) AS _`;
    await consumer.database.dataSource.query(sql, [`${state} ${age}`, state, count, age]);
  };

  it('removes discarded ones after 90 days, however many; those that wait are kept forever', async () => {
    await file(1_000, 'discarded', '90 days 1 minute');
    await file(3, 'discarded', '89 days 23 hours');
    await file(1, 'dead', '10 years');
    await file(1, 'discarded', '10 years');
    await consumer.start();
    const kept = async () => (await consumer.letters.list({ limit: 500 })).letters.map(({ topic }) => topic);
    const recent = 'discarded 89 days 23 hours';
    await eventually(async () => expect(await kept()).toEqual([recent, recent, recent, 'dead 10 years']));
  });
});
