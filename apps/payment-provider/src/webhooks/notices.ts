import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { type Card, delaysMs } from '../cards/card.js';

export interface Notice {
  /** Such as `capture.succeeded`. */
  readonly type: string;
  readonly idempotencyKey: string;
  readonly reference: string;
  readonly authorisation: string | null;
  readonly amount: number;
  readonly currency: string;
}

/** Writes a notice in the transaction of what it reports, as the card has it: twice, late, not at all, or forged besides. */
export async function writeNotice(client: PoolClient, card: Card, notice: Notice): Promise<void> {
  if (card.notice === 'none') return;
  const copies = card.notice === 'twice' ? 2 : 1;
  const id = `evt_${randomUUID()}`;
  for (let copy = 1; copy <= copies; copy++) await insert(client, `${id}_${copy}`, bodyOf(id, notice), card, false);
  if (card.notice === 'forged') {
    const forged = { ...notice, type: 'refund.succeeded', amount: 1 };
    await insert(client, `${id}_forged`, bodyOf(`evt_${randomUUID()}`, forged), card, true);
  }
}

function bodyOf(id: string, { type, ...data }: Notice): string {
  return JSON.stringify({ id, type, createdAt: new Date().toISOString(), data });
}

async function insert(client: PoolClient, id: string, body: string, card: Card, isForged: boolean): Promise<void> {
  await client.query(
    `INSERT INTO notices (id, body, is_forged, due_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))`,
    [id, body, isForged, card.notice === 'late' ? delaysMs.late / 1_000 : 0],
  );
}
