import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever acted may be a client, whose id is no UUID. */
export class LetClientsAct1761000000047 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_process_steps ALTER COLUMN user_id TYPE text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_process_steps ALTER COLUMN user_id TYPE uuid USING user_id::uuid');
  }
}
