import { PreparedStatement } from '@tradewind/application';
import type { CursorRow } from '@tradewind/application/snapshot-window';

const CURSOR = 'old_snapshot::text, new_snapshot::text, last_position, end_position';

/** The tables that queries read, or those of a running rebuild. */
export type Generation = 'live' | 'next';

/** $1: the projection; $2: its generation; $3: its version. No row if another instance is at work, or if that is another version. */
export const claimProgress = new PreparedStatement<CursorRow>(`
  SELECT ${CURSOR} FROM event_projections WHERE name = $1 AND generation = $2 AND version = $3 FOR UPDATE SKIP LOCKED`);

/** $1: the projection; $2: its generation; $3 to $6: the cursor. */
export const saveProgress = new PreparedStatement(`
  UPDATE event_projections SET old_snapshot = $3, new_snapshot = $4, last_position = $5, end_position = $6
  WHERE name = $1 AND generation = $2`);

/** What is to be done for a generation of a projection. */
export interface Pending {
  readonly generation: Generation;
  readonly version: number;
  readonly isPending: boolean;
}

/**
 * $1: the projection. Writes nothing, so an idle projection costs a look at the ends of two indexes. Planned anew each time, as the
 * statements that read pages.
 */
export const LOOK = `
  SELECT generation, version, new_snapshot IS NOT NULL
    OR coalesce((
      SELECT transaction_id >= pg_snapshot_xmax(old_snapshot) FROM stored_events ORDER BY transaction_id DESC LIMIT 1
    ), false)
    OR EXISTS (
      SELECT FROM stored_events
      WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip(old_snapshot))) ORDER BY transaction_id
    ) AS "isPending"
  FROM event_projections WHERE name = $1`;
