import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys of earlier releases signed tokens of another issuer, which no service accepts any more. */
export class RotateKeysAndEndSessions1761000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users ADD COLUMN sessions_begin_at timestamptz NOT NULL DEFAULT '-infinity';
      DROP TABLE signing_keys;
      CREATE TABLE signing_keys (
        kid text PRIMARY KEY,
        sealed_private_key bytea NOT NULL,
        published_at timestamptz NOT NULL,
        signs_from timestamptz NOT NULL UNIQUE
      );
      CREATE TABLE back_channel_logouts (
        id uuid PRIMARY KEY,
        client_id text NOT NULL REFERENCES clients ON DELETE CASCADE,
        user_id uuid NOT NULL,
        sid text NOT NULL,
        attempts integer NOT NULL,
        due_at timestamptz NOT NULL
      );
      CREATE INDEX back_channel_logouts_due ON back_channel_logouts (due_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE back_channel_logouts, signing_keys;
      CREATE TABLE signing_keys (
        kid text PRIMARY KEY,
        private_jwk jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      ALTER TABLE users DROP COLUMN sessions_begin_at`);
  }
}
