import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that a mail answers: registrations to confirm, and new passwords. */
export class ConfirmByMail1761000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pending_registrations (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        display_name text NOT NULL,
        password_hash text NOT NULL,
        requested_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        mails_requested integer NOT NULL DEFAULT 1,
        mails_written integer NOT NULL DEFAULT 0 CHECK (mails_written <= mails_requested),
        confirmed_at timestamptz
      );
      CREATE INDEX pending_registrations_unanswered ON pending_registrations (requested_at)
       WHERE mails_written < mails_requested;
      CREATE INDEX pending_registrations_expired ON pending_registrations (expires_at);
      CREATE TABLE password_resets (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        requested_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        is_answered boolean NOT NULL DEFAULT false,
        is_used boolean NOT NULL DEFAULT false,
        user_id uuid REFERENCES users ON DELETE CASCADE
      );
      CREATE INDEX password_resets_unanswered ON password_resets (requested_at) WHERE NOT is_answered;
      CREATE INDEX password_resets_of_user ON password_resets (user_id) WHERE user_id IS NOT NULL;
      CREATE INDEX password_resets_expired ON password_resets (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_resets, pending_registrations');
  }
}
