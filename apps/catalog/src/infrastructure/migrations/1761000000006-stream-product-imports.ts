import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import must remember between its chunks: the codes that it has read, and the number of rejections. */
export class StreamProductImports1761000000006 implements MigrationInterface {
  readonly name = 'StreamProductImports1761000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE product_import ADD COLUMN rejections integer NOT NULL DEFAULT 0;
      UPDATE product_import SET rejections = (SELECT count(*) FROM product_import_rejection WHERE import_id = product_import.id);

      CREATE TABLE product_import_sku (
        import_id uuid NOT NULL REFERENCES product_import ON DELETE CASCADE,
        sku text NOT NULL,
        line integer NOT NULL,
        PRIMARY KEY (import_id, sku)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_import_sku; ALTER TABLE product_import DROP COLUMN rejections;');
  }
}
