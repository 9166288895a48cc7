import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMails1795663143388 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mails (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        fact text NOT NULL,
        contents jsonb NOT NULL,
        happened_at timestamptz NOT NULL,
        status text NOT NULL,
        fresh_from timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL CHECK (attempts >= 0),
        last_answer text,
        recorded_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT mails_one_per_fact_and_person UNIQUE (person_id, kind, fact)
      )`);
    await runner.query(`CREATE INDEX mails_waiting ON mails (due_at) WHERE status = 'waiting'`);
    await runner.query(`CREATE INDEX mails_unaddressed ON mails (person_id) WHERE status = 'unaddressed'`);
    await runner.query(`CREATE INDEX mails_by_status ON mails (status, id)`);
    await runner.query(`
      CREATE TABLE mail_history_entries (
        mail_id uuid NOT NULL REFERENCES mails ON DELETE CASCADE,
        position bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL,
        event text NOT NULL,
        detail text NOT NULL,
        operator_id uuid,
        PRIMARY KEY (mail_id, position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_history_entries, mails');
  }
}
