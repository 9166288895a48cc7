import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LimitSignIns1761000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sign_in_failures;
      CREATE TABLE sign_in_attempts (
        subject bytea PRIMARY KEY,
        failures integer NOT NULL,
        first_failed_at timestamptz NOT NULL,
        last_failed_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_attempts_expired ON sign_in_attempts (expires_at);
      CREATE TABLE known_addresses (
        account_from_address bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        last_used_at timestamptz NOT NULL
      );
      CREATE INDEX known_addresses_user ON known_addresses (user_id, last_used_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sign_in_attempts, known_addresses;
      CREATE TABLE sign_in_failures (
        email text PRIMARY KEY,
        failures integer NOT NULL,
        last_failed_at timestamptz NOT NULL
      )`);
  }
}
