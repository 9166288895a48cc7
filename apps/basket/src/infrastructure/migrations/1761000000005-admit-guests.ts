import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `guest_used_at` is null for the basket of a customer. A merged basket is kept empty until it counts as unused. */
export class AdmitGuests1761000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE baskets
        ADD COLUMN guest_used_at timestamptz,
        ADD COLUMN guest_merged boolean NOT NULL DEFAULT false CHECK (NOT guest_merged OR guest_used_at IS NOT NULL)`);
    await runner.query('CREATE INDEX baskets_guest_used_at ON baskets (guest_used_at) WHERE guest_used_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM baskets WHERE guest_used_at IS NOT NULL');
    await runner.query('ALTER TABLE baskets DROP COLUMN guest_merged, DROP COLUMN guest_used_at');
  }
}
