import type { MigrationInterface, QueryRunner } from 'typeorm';

const operatorRoles = `ARRAY['catalogue', 'stock', 'orders', 'support', 'analyst', 'operations']`;

export class SignInByOpenIdConnect1761000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users ADD COLUMN roles text[];
      UPDATE users SET roles = CASE role WHEN 'operator' THEN ${operatorRoles} ELSE ARRAY[role] END;
      ALTER TABLE users ALTER COLUMN roles SET NOT NULL, DROP COLUMN role;

      CREATE TABLE clients (
        client_id text PRIMARY KEY,
        name text NOT NULL,
        secret_hash text NOT NULL,
        grant_types text[] NOT NULL,
        scope text NOT NULL,
        redirect_uris text[] NOT NULL,
        post_logout_redirect_uris text[] NOT NULL,
        back_channel_logout_uri text,
        roles text[] NOT NULL,
        is_first_party boolean NOT NULL
      );

      CREATE TABLE protocol_artifacts (
        kind text NOT NULL,
        id bytea NOT NULL,
        payload text NOT NULL,
        uid text,
        grant_id text,
        account_id text,
        consumed_at timestamptz,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (kind, id)
      );
      CREATE INDEX protocol_artifacts_uid ON protocol_artifacts (uid) WHERE uid IS NOT NULL;
      CREATE INDEX protocol_artifacts_grant ON protocol_artifacts (grant_id) WHERE grant_id IS NOT NULL;
      CREATE INDEX protocol_artifacts_account ON protocol_artifacts (account_id) WHERE account_id IS NOT NULL;
      CREATE INDEX protocol_artifacts_expired ON protocol_artifacts (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE protocol_artifacts, clients;
      ALTER TABLE users ADD COLUMN role text CHECK (role IN ('customer', 'operator'));
      UPDATE users SET role = CASE WHEN roles = ARRAY['customer'] THEN 'customer' ELSE 'operator' END;
      ALTER TABLE users ALTER COLUMN role SET NOT NULL, DROP COLUMN roles`);
  }
}
