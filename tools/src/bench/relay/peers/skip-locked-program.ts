import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { plainClient } from '../../surroundings/kafka.js';
import { readOrders } from './relay-orders.js';

const BATCH = 100;
const POLL_MS = 500;

interface Row {
  readonly id: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: string;
}

const { broker, databaseUrl, topic } = readOrders();
const client = new pg.Client(databaseUrl);
await client.connect();
const producer = plainClient(broker.brokers[0]!).producer();
await producer.connect();
process.send?.('ready');
for (;;) {
  await client.query('BEGIN');
  const { rows } = await client.query<Row>(
    'SELECT id, key, headers, payload FROM outbox_message WHERE sent_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED',
    [BATCH],
  );
  if (rows.length > 0) {
    const messages = rows.map(({ key, headers, payload }) => ({ key, headers, value: payload }));
    await producer.send({ topic, messages, acks: -1 });
    const ids = rows.map(({ id }) => id);
    await client.query('UPDATE outbox_message SET sent_at = now() WHERE id = ANY($1::bigint[])', [ids]);
  }
  await client.query('COMMIT');
  if (rows.length === 0) await wait(POLL_MS);
}
