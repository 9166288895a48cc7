import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time of a checkout that is pending now is not known, so it can be withdrawn at once. */
export class AddOutcomeOfCheckouts1761000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE baskets
        ADD COLUMN pending_since timestamptz,
        ADD COLUMN withdrawal_requested_at timestamptz,
        ADD COLUMN rejected_checkout jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE baskets
        DROP COLUMN pending_since, DROP COLUMN withdrawal_requested_at, DROP COLUMN rejected_checkout`);
  }
}
