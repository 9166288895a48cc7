import { Injectable } from '@nestjs/common';
import { RelayDatabase } from './relay-database.js';

const BATCH_ROWS = 5_000;

/** $1: a snapshot in which only published rows are visible. Looks at the lowest positions alone: the oldest rows lie there. */
const DELETE_BATCH = `
  DELETE FROM outbox WHERE position IN (
    SELECT position FROM (
      SELECT position, created_at, transaction_id FROM outbox ORDER BY position LIMIT ${BATCH_ROWS}
    ) AS oldest
    WHERE created_at < now() - interval '24 hours' AND pg_visible_in_snapshot(transaction_id, $1::pg_snapshot)
  ) RETURNING position`;

/** Removes published rows after 24 hours. */
@Injectable()
export class OutboxRetention {
  constructor(private readonly database: RelayDatabase) {}

  async removeBatch(published: string): Promise<{ readonly mayHaveMore: boolean }> {
    const removed = await this.database.query(DELETE_BATCH, [published]);
    return { mayHaveMore: removed.length === BATCH_ROWS };
  }
}
