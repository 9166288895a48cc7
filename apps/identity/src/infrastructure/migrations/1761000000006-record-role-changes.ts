import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gave and took which roles, and why; and what finds users and those with the role accounts. */
export class RecordRoleChanges1761000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE TABLE role_changes (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users,
        changed_by_id text NOT NULL,
        changed_by text NOT NULL,
        roles_before text[] NOT NULL,
        roles_after text[] NOT NULL,
        reason text NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX role_changes_user ON role_changes (user_id, id);
      CREATE INDEX users_accounts ON users (id) WHERE roles @> ARRAY['accounts'];
      CREATE INDEX users_text ON users USING gin (lower(email || ' ' || display_name) gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE role_changes; DROP INDEX users_accounts, users_text');
  }
}
