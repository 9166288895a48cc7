const MOST_DUE = 100;

/**
 * $1: consumer. Returns the ids of dead letters that may be retried. It walks the index from key to key (the column `lane`
 * contains the key's hash), so its cost depends on the number of keys, not of dead letters.
 */
export const DUE_HEADS = `
  WITH RECURSIVE head AS (
    (SELECT topic, lane, id, state FROM dead_letter
      WHERE consumer = $1 AND state <> 'discarded' AND lane IS NOT NULL ORDER BY topic, lane, id LIMIT 1)
    UNION ALL
    SELECT following.* FROM head CROSS JOIN LATERAL (
      SELECT topic, lane, id, state FROM dead_letter
      WHERE consumer = $1 AND state <> 'discarded' AND lane IS NOT NULL AND (topic, lane) > (head.topic, head.lane)
      ORDER BY topic, lane, id LIMIT 1) AS following
  )
  (SELECT id FROM dead_letter WHERE consumer = $1 AND state = 'retrying' AND next_attempt_at <= clock_timestamp()
    ORDER BY next_attempt_at LIMIT ${MOST_DUE})
  UNION ALL
  (SELECT id FROM dead_letter WHERE consumer = $1 AND state = 'parked' AND lane IS NULL ORDER BY id LIMIT ${MOST_DUE})
  UNION ALL
  (SELECT id FROM head WHERE state = 'parked' LIMIT ${MOST_DUE})`;
