import type { Statement } from '../leadership/relay-connection.js';

/** $1: the topic. */
export const COUNT_OF: Statement = {
  name: 'topic_partitions_of',
  text: 'SELECT partitions FROM topic_partitions WHERE topic = $1',
};

/** $1: the topic; $2: its number of partitions. Returns no row if another process was first. */
export const DECLARE: Statement = {
  name: 'topic_partitions_declare',
  text: `
    INSERT INTO topic_partitions (topic, partitions) VALUES ($1, $2)
    ON CONFLICT (topic) DO NOTHING RETURNING partitions`,
};

export const PENDING: Statement = {
  name: 'topic_partitions_under_way',
  text: `
    SELECT topic, partitions, wanted, unawaited_groups AS "unawaitedGroups", give_up_at <= clock_timestamp() AS overdue
    FROM topic_partitions WHERE wanted IS NOT NULL ORDER BY topic`,
};

/** $1: the topic; $2: what the change waits for. */
export const RECORD_PROGRESS: Statement = {
  name: 'topic_partitions_note',
  text: 'UPDATE topic_partitions SET progress = $2 WHERE topic = $1 AND wanted IS NOT NULL',
};

/** The relay with epoch $1 is still the leader, and no other takes over before this is committed. */
const LEADER = 'WITH leader AS (SELECT FROM outbox_relay WHERE epoch = $1 FOR UPDATE)';

/** $1: the epoch; $2: the topic; $3: the count. */
export const SWITCH: Statement = {
  name: 'topic_partitions_switch',
  text: `
    ${LEADER}
    UPDATE topic_partitions SET partitions = wanted, wanted = NULL, give_up_at = NULL, progress = 'done',
      changed_at = clock_timestamp()
    FROM leader WHERE topic = $2 AND wanted = $3 RETURNING partitions`,
};

/** $1: the epoch; $2: the topic; $3: the reason. */
export const GIVE_UP: Statement = {
  name: 'topic_partitions_give_up',
  text: `
    ${LEADER}
    UPDATE topic_partitions SET wanted = NULL, give_up_at = NULL, progress = $3
    FROM leader WHERE topic = $2 AND wanted IS NOT NULL RETURNING partitions`,
};
