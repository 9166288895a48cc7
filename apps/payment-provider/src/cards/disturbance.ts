import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { type Card, delaysMs } from './card.js';

/** What happens to a request besides its work. */
export type Disturbance = 'answer' | 'no-answer' | 'no-answer-not-done' | 'error-not-done';

/** Waits if the card is slow, and says what else happens to this request. What it has seen survives a restart. */
export async function disturbanceOf(
  pool: Pool,
  { answer }: Card,
  key: string,
  reference: string,
): Promise<Disturbance> {
  if (answer === undefined) return 'answer';
  const insert = 'INSERT INTO first_requests (key, reference) VALUES ($1, $2) ON CONFLICT DO NOTHING';
  const { rowCount } = await pool.query(insert, [key, reference]);
  if (answer === 'outage') return (await isOut(pool, reference)) ? 'no-answer-not-done' : 'answer';
  if (rowCount === 0) return 'answer';
  if (answer === 'slow') await wait(delaysMs.slow);
  if (answer === 'none-not-done') return 'no-answer-not-done';
  if (answer === 'none-but-done') return 'no-answer';
  return answer === 'error-not-done' ? 'error-not-done' : 'answer';
}

async function isOut(pool: Pool, reference: string): Promise<boolean> {
  const { rows } = await pool.query<{ out: boolean }>(
    `SELECT min(at) > now() - make_interval(secs => $2) AS out FROM first_requests WHERE reference = $1`,
    [reference, delaysMs.outage / 1_000],
  );
  return rows[0]?.out ?? false;
}
