import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowOrdersToTheirEnd1761000000045 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE orders
        ADD shipped_at timestamptz, ADD carrier text, ADD tracking_number text,
        ADD delivered_at timestamptz, ADD return_reason text, ADD returned_at timestamptz`);
    await queryRunner.query('ALTER TABLE order_details ADD carrier text, ADD tracking_number text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_details DROP carrier, DROP tracking_number');
    await queryRunner.query(`
      ALTER TABLE orders
        DROP shipped_at, DROP carrier, DROP tracking_number, DROP delivered_at, DROP return_reason, DROP returned_at`);
  }
}
