import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In the order in which transactions of the previous release lock these tables, so that none of them waits for a table that is
 * already renamed while this migration waits for it.
 */
const renamed = [
  ['catalogue_seeding', 'catalogue_seedings'],
  ['product_import', 'product_imports'],
  ['product_import_chunk', 'product_import_chunks'],
  ['product_import_sku', 'product_import_skus'],
  ['product', 'products'],
  ['product_search', 'product_search_entries'],
  ['search_word', 'search_words'],
  ['price_history', 'price_history_entries'],
  ['recommendation', 'recommendations'],
  ['product_import_rejection', 'product_import_rejections'],
] as const;
const fromTheLast = [...renamed].reverse();

/** Views keep the old names: while a release is rolled out, instances of the previous one still read and write by them. */
export class NameTablesInThePlural1761000000007 implements MigrationInterface {
  readonly name = 'NameTablesInThePlural1761000000007';

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
