import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OperatorDeadLetters } from '../specs/operator-dead-letters.js';
import { createServiceDatabase, type ServiceDatabase } from '../specs/service-database.js';

const insert = `
  INSERT INTO dead_letter (consumer, topic, partition, message_offset, key, headers, state)
  SELECT 'basket', 'tradewind.catalog.events', 0, n, convert_to(n::text, 'UTF8'), '[]', 'parked'
  FROM generate_series(1, 100050) n`;

describe('Very many dead letters', () => {
  let database: ServiceDatabase;
  let operator: OperatorDeadLetters;

  beforeAll(async () => {
    database = await createServiceDatabase();
    const broker = { kind: 'postgres', url: database.url, clientId: 'basket' } as const;
    operator = await OperatorDeadLetters.open(database.dataSource, { service: 'basket', broker });
    await database.dataSource.query(insert);
  }, 60_000);
  afterAll(async () => {
    await operator.close();
    await database.drop();
  });

  it('are counted one by one, but their keys only as far as that is cheap', async () => {
    const counts = await operator.letters.counts();
    expect(counts).toEqual({ dead: 0, retrying: 0, parked: 100_050, blockedKeys: 100_000 });
  });
});
