import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReservations1795663115860 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reservations (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        status text NOT NULL,
        items jsonb NOT NULL,
        shortages jsonb NOT NULL,
        expires_at timestamptz,
        decided_at timestamptz NOT NULL
      )`);
    await queryRunner.query(`CREATE INDEX reservations_open ON reservations (expires_at) WHERE status = 'reserved'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE reservations');
  }
}
