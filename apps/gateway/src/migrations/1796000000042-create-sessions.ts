import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session ends at `ends_at`, which each use moves on by `idle_seconds`, but never beyond `expires_at`. The tokens and
 * the guest's secret are sealed; the cookie is stored as its SHA-256.
 */
export class CreateSessions1796000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sessions (
        id                uuid        PRIMARY KEY,
        cookie_hash       bytea       NOT NULL CONSTRAINT sessions_one_per_cookie UNIQUE,
        person_id         text,
        sign_in_id        text,
        access_token      bytea,
        access_expires_at timestamptz,
        refresh_token     bytea,
        id_token          bytea,
        guest_secret      bytea,
        device            text        NOT NULL,
        address           text        NOT NULL,
        idle_seconds      integer     NOT NULL,
        begun_at          timestamptz NOT NULL,
        last_seen_at      timestamptz NOT NULL,
        ends_at           timestamptz NOT NULL,
        expires_at        timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX sessions_of_person ON sessions (person_id, begun_at) WHERE person_id IS NOT NULL');
    await runner.query('CREATE INDEX sessions_of_sign_in ON sessions (sign_in_id) WHERE sign_in_id IS NOT NULL');
    await runner.query('CREATE INDEX sessions_by_end ON sessions (ends_at)');
    await runner.query(`
      CREATE TABLE used_logout_tokens (
        token_id   text        PRIMARY KEY,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX used_logout_tokens_by_expiry ON used_logout_tokens (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE used_logout_tokens');
    await runner.query('DROP TABLE sessions');
  }
}
