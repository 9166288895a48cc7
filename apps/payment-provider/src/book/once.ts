import type { Pool, PoolClient } from 'pg';
import { type Answer, refused } from './answer.js';

/**
 * Does the work of a request once per key, and answers the same each time: the answer is stored in the transaction of the
 * work. A request under the same key that comes meanwhile waits for it.
 */
export async function once(
  pool: Pool,
  key: string,
  fingerprint: string,
  work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    const answer = await answerOnce(client, key, fingerprint, work);
    await client.query('COMMIT');
    broken = false;
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => (broken = false),
      () => undefined,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

async function answerOnce(
  client: PoolClient,
  key: string,
  fingerprint: string,
  work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const insert = 'INSERT INTO requests (key, fingerprint) VALUES ($1, $2) ON CONFLICT DO NOTHING';
  const { rowCount } = await client.query(insert, [key, fingerprint]);
  if (rowCount === 0) return storedAnswer(client, key, fingerprint);
  const answer = await work(client);
  await client.query('UPDATE requests SET status = $2, body = $3 WHERE key = $1', [key, answer.status, answer.body]);
  return answer;
}

async function storedAnswer(client: PoolClient, key: string, fingerprint: string): Promise<Answer> {
  const find = 'SELECT fingerprint, status, body FROM requests WHERE key = $1';
  const { rows } = await client.query<Answer & { fingerprint: string }>(find, [key]);
  const [{ status, body, fingerprint: first }] = rows as [Answer & { fingerprint: string }];
  return first === fingerprint ? { status, body } : refused(422, 'idempotency-key-reused');
}
