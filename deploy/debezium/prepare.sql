-- Lets the role `cdc` read the outbox of this database, and no other table of it. May be run again at any time.
DO $$
BEGIN
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO cdc', current_database());
  IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'outbox') THEN
    CREATE PUBLICATION outbox FOR TABLE outbox WITH (publish = 'insert', publish_via_partition_root);
  ELSIF NOT EXISTS (SELECT FROM pg_publication_tables WHERE pubname = 'outbox' AND tablename = 'outbox') THEN
    ALTER PUBLICATION outbox SET TABLE outbox;
  END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO cdc;
GRANT SELECT ON outbox, outbox_relay TO cdc;
