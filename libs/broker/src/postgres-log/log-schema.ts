/** Records have no foreign key, because an append already locks the row of their partition. */
export const LOG_SCHEMA = `
CREATE SCHEMA log;

CREATE TABLE log.topic (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  partitions int NOT NULL CHECK (partitions > 0)
);

CREATE TABLE log.partition (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic_id int NOT NULL REFERENCES log.topic,
  number int NOT NULL,
  next_offset bigint NOT NULL DEFAULT 0,
  UNIQUE (topic_id, number)
) WITH (fillfactor = 50);

CREATE TABLE log.record (
  partition_id int NOT NULL,
  "offset" bigint NOT NULL,
  appended_at timestamptz NOT NULL,
  key bytea,
  value bytea,
  headers bytea NOT NULL,
  PRIMARY KEY (partition_id, "offset")
);

CREATE TABLE log.membership (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  group_name text NOT NULL,
  topic_id int NOT NULL REFERENCES log.topic,
  UNIQUE (group_name, topic_id)
);

CREATE SEQUENCE log.member_number AS int CYCLE;

CREATE TABLE log.claim (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  group_name text NOT NULL,
  partition_id int NOT NULL REFERENCES log.partition,
  next_offset bigint NOT NULL DEFAULT 0,
  epoch bigint NOT NULL DEFAULT 0,
  UNIQUE (group_name, partition_id)
) WITH (fillfactor = 50);

CREATE FUNCTION log.append(partition_ids int[], record_keys bytea[], record_values bytea[], record_headers bytea[])
RETURNS TABLE (appended_to int, first_offset bigint, end_offset bigint) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM log.partition WHERE id = ANY (partition_ids) ORDER BY id FOR NO KEY UPDATE;
  RETURN QUERY
    WITH batch AS (
      SELECT b.*, row_number() OVER (PARTITION BY b.partition_id ORDER BY b.position) - 1 AS place
      FROM unnest(partition_ids, record_keys, record_values, record_headers)
        WITH ORDINALITY AS b(partition_id, key, value, headers, position)
    ), grown AS (
      UPDATE log.partition p SET next_offset = p.next_offset + counted.records
      FROM (SELECT b.partition_id, count(*) AS records FROM batch b GROUP BY b.partition_id) counted
      WHERE p.id = counted.partition_id
      RETURNING p.id, p.next_offset - counted.records AS first_offset, p.next_offset AS end_offset
    ), appended AS (
      INSERT INTO log.record (partition_id, "offset", appended_at, key, value, headers)
      SELECT b.partition_id, g.first_offset + b.place, clock_timestamp(), b.key, b.value, b.headers
      FROM batch b JOIN grown g ON g.id = b.partition_id
      ORDER BY b.position
    )
    SELECT g.id, g.first_offset, g.end_offset FROM grown g;
END $$;

-- Session locks: (membership, member number) says who is a member, a claim's id who holds its partition.
CREATE FUNCTION log.claim_partitions(claim_ids int[])
RETURNS TABLE (claim_id int, claim_epoch bigint, start_offset bigint) LANGUAGE plpgsql AS $$
BEGIN
  FOREACH claim_id IN ARRAY claim_ids LOOP
    IF pg_try_advisory_lock(claim_id::bigint) THEN
      UPDATE log.claim c SET epoch = c.epoch + 1 WHERE c.id = claim_id
      RETURNING c.epoch, c.next_offset INTO claim_epoch, start_offset;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;
`;
