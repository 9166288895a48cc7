import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever acted may be a client, whose id is no UUID. */
export class LetClientsAct1795663143392 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE mail_history_entries ALTER COLUMN operator_id TYPE text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE mail_history_entries ALTER COLUMN operator_id TYPE uuid USING operator_id::uuid');
  }
}
