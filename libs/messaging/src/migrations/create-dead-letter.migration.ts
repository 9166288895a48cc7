import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The column `lane` identifies the retry queue of a key. It contains the key's hash, which bounds the size of the index: the key
 * of a malformed message may have any size. Each message looks up whether its key is blocked, so only the plan with
 * `dead_letter_lane` may look cheap: no other index has the same prefix, and the statistics count all lanes as distinct, however
 * many dead letters belong to a few of them.
 */
export class CreateDeadLetter1760000000014 implements MigrationInterface {
  readonly name = 'CreateDeadLetter1760000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dead_letter (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer text NOT NULL,
        topic text NOT NULL,
        partition int NOT NULL,
        message_offset bigint NOT NULL,
        key bytea,
        lane text GENERATED ALWAYS AS (encode(sha256(key), 'hex')) STORED,
        message_id text,
        type text,
        headers jsonb NOT NULL,
        payload bytea,
        state text NOT NULL CHECK (state IN ('retrying', 'dead', 'parked', 'discarded')),
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        error_name text,
        error text,
        stack text,
        first_failed_at timestamptz,
        last_failed_at timestamptz,
        parked_at timestamptz,
        replayed_by text,
        replayed_at timestamptz,
        discarded_by text,
        discard_reason text,
        discarded_at timestamptz,
        UNIQUE (message_offset, partition, topic, consumer)
      )`);
    await runner.query('ALTER TABLE dead_letter ALTER COLUMN lane SET (n_distinct = -1)');
    await runner.query(`
      CREATE INDEX dead_letter_lane ON dead_letter (consumer, topic, lane, id) WHERE state <> 'discarded'`);
    await runner.query(`
      CREATE INDEX dead_letter_retrying ON dead_letter (consumer, next_attempt_at) WHERE state = 'retrying'`);
    await runner.query(`
      CREATE INDEX dead_letter_keyless ON dead_letter (consumer, id) WHERE state = 'parked' AND lane IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dead_letter');
  }
}
