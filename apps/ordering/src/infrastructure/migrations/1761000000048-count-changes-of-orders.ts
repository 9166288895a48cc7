import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database counts, because instances of the previous release change orders during a rollout, and do not know the column. */
export class CountChangesOfOrders1761000000048 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_summaries ADD version integer NOT NULL DEFAULT 1');
    await queryRunner.query(`
      CREATE FUNCTION count_change_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER order_summaries_count_changes BEFORE UPDATE ON order_summaries
      FOR EACH ROW EXECUTE FUNCTION count_change_of_order()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER order_summaries_count_changes ON order_summaries');
    await queryRunner.query('DROP FUNCTION count_change_of_order');
    await queryRunner.query('ALTER TABLE order_summaries DROP version');
  }
}
