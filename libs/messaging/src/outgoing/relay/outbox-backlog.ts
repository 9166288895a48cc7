import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface Backlog {
  /**
   * Rows that wait to be published: exact up to 1,000, above that the distance of positions (which counts rolled-back rows).
   */
  readonly rows: number;
  /** Age of the oldest of them, in seconds. */
  readonly oldestSeconds: number;
}

const COUNTED = 1_000;

/**
 * Each branch follows an index and ends early, so neither the history nor the backlog is scanned: rows after the cursor's newest
 * snapshot, rows of transactions that were open then, and the rest of an open window.
 */
const MEASURE = `
  WITH cursor AS MATERIALIZED (
    SELECT coalesce(new_snapshot, old_snapshot) AS seen, old_snapshot, new_snapshot, last_position, end_position
    FROM outbox_relay
  ), waiting AS MATERIALIZED (
    (SELECT position, created_at, false AS late FROM outbox
      WHERE transaction_id >= (SELECT pg_snapshot_xmax(seen) FROM cursor)
      ORDER BY transaction_id LIMIT ${COUNTED + 1})
    UNION ALL
    (SELECT position, created_at, true FROM outbox
      WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip(seen) FROM cursor))
      ORDER BY transaction_id LIMIT ${COUNTED + 1})
    UNION ALL
    (SELECT position, created_at, false FROM outbox
      WHERE position > (SELECT last_position FROM cursor) AND position <= (SELECT end_position FROM cursor)
        AND pg_visible_in_snapshot(transaction_id, (SELECT new_snapshot FROM cursor))
        AND NOT pg_visible_in_snapshot(transaction_id, (SELECT old_snapshot FROM cursor))
      ORDER BY position LIMIT ${COUNTED + 1})
  )
  SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS "oldestSeconds",
    greatest(count(*), CASE WHEN count(*) > ${COUNTED} THEN
      (SELECT max(position) FROM outbox) - min(position) FILTER (WHERE NOT late) + 1 END)::float8 AS rows
  FROM waiting`;

/** Measures what the relay has yet to publish, at a cost that does not grow with it. */
@Injectable()
export class OutboxBacklog {
  constructor(private readonly dataSource: DataSource) {}

  async measure(): Promise<Backlog> {
    const [backlog] = await this.dataSource.query<[Backlog]>(MEASURE);
    return backlog;
  }
}
