import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const RETENTION = `interval '24 hours'`;

/** Readers of a generation that is being removed wait no longer than this. */
const LOCK_MS = 100;

const WAIT_BRIEFLY = `SET LOCAL lock_timeout = ${LOCK_MS}`;

/** $1: the snapshot. The newest row expires last; no transaction after the snapshot's oldest may have written a row. */
const isDue = (table: string) => `
  SELECT coalesce((SELECT created_at < now() - ${RETENTION} FROM ${table} ORDER BY position DESC LIMIT 1), false)
    AND NOT EXISTS (SELECT FROM ${table} WHERE transaction_id >= pg_snapshot_xmin($1::pg_snapshot)) AS due`;

/** Twelve hours each: see the default of the column. */
const GENERATIONS = ['outbox_0', 'outbox_1', 'outbox_2', 'outbox_3'].map((table) => ({
  isDue: isDue(table),
  lock: `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`,
  truncate: `TRUNCATE ${table}`,
}));

type OutboxGeneration = (typeof GENERATIONS)[number];

/**
 * Removes published rows, one generation of twelve hours at a time, when the newest of them is 24 hours old. It truncates tables
 * instead of deleting rows, so nothing is left for vacuum, whatever transaction is open.
 */
@Injectable()
export class OutboxRetention {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * `published`: a snapshot in which only published rows are visible. Rejects if other transactions hold a lock for too long.
   */
  async removeExpired(published: string): Promise<void> {
    for (const generation of GENERATIONS) {
      if (await this.isDue(generation, published)) await this.empty(generation, published);
    }
  }

  /**
   * Checks again under the lock. Other transactions with a lock on the table go first; then it is tried again later.
   */
  private async empty(generation: OutboxGeneration, published: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(WAIT_BRIEFLY);
      await manager.query(generation.lock);
      const [row] = await manager.query<Array<{ due: boolean }>>(generation.isDue, [published]);
      if (row!.due) await manager.query(generation.truncate);
    });
  }

  private async isDue(generation: OutboxGeneration, published: string): Promise<boolean> {
    const [row] = await this.dataSource.query<Array<{ due: boolean }>>(generation.isDue, [published]);
    return row!.due;
  }
}
