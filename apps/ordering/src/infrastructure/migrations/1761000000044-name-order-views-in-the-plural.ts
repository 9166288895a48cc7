import type { MigrationInterface, QueryRunner } from 'typeorm';

const renamed = [
  ['order_summary', 'order_summaries'],
  ['order_detail', 'order_details'],
  ['order_timeline', 'order_timeline_entries'],
] as const;
const fromTheLast = [...renamed].reverse();

/** Views keep the old names, because instances of the previous release still write to them during a rollout. */
export class NameOrderViewsInThePlural1761000000044 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [old, name] of renamed) {
      await queryRunner.query(`ALTER TABLE ${old} RENAME TO ${name}`);
      await queryRunner.query(`CREATE VIEW ${old} AS SELECT * FROM ${name}`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [old, name] of fromTheLast) {
      await queryRunner.query(`DROP VIEW ${old}`);
      await queryRunner.query(`ALTER TABLE ${name} RENAME TO ${old}`);
    }
  }
}
