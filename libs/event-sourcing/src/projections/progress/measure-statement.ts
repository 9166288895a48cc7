/** Where counting ends. */
const COUNTED = 1_000;

export interface MeasuredRow {
  readonly name: string;
  readonly generation: 'live' | 'next';
  readonly version: number;
  readonly behind: number;
  readonly oldest: Date | null;
}

/**
 * What each projection has yet to show. Each branch follows an index and ends early, so neither the history nor the backlog is
 * scanned: events after the cursor's newest snapshot, events of transactions that were open then, and the rest of an open window.
 */
export const MEASURE = `
  SELECT p.name, p.generation, p.version, w.oldest, greatest(w.counted, CASE WHEN w.counted > ${COUNTED} THEN
    (SELECT max(position) FROM stored_events) - w.first + 1 END)::float8 AS behind
  FROM event_projections AS p CROSS JOIN LATERAL (
    SELECT count(*) AS counted, min(occurred_at) AS oldest, min(position) FILTER (WHERE NOT late) AS first FROM (
      (SELECT position, occurred_at, false AS late FROM stored_events
        WHERE transaction_id >= pg_snapshot_xmax(coalesce(p.new_snapshot, p.old_snapshot))
        ORDER BY transaction_id LIMIT ${COUNTED + 1})
      UNION ALL
      (SELECT position, occurred_at, true FROM stored_events
        WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip(coalesce(p.new_snapshot, p.old_snapshot))))
        ORDER BY transaction_id LIMIT ${COUNTED + 1})
      UNION ALL
      (SELECT position, occurred_at, false FROM stored_events
        WHERE position > p.last_position AND position <= p.end_position
          AND pg_visible_in_snapshot(transaction_id, p.new_snapshot)
          AND NOT pg_visible_in_snapshot(transaction_id, p.old_snapshot)
        ORDER BY position LIMIT ${COUNTED + 1})
    ) AS waiting
  ) AS w
  ORDER BY p.name, p.generation`;
