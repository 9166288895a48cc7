import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the transport `preview` has sent. */
export class CreatePreviewedMails1795663143391 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE previewed_mails (
        number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id text NOT NULL UNIQUE,
        recipient_name text NOT NULL,
        recipient_address text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        unsubscribe_url text,
        arrived_at timestamptz NOT NULL,
        arrivals integer NOT NULL DEFAULT 1
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE previewed_mails');
  }
}
