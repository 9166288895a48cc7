import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProductImports1761000000003 implements MigrationInterface {
  readonly name = 'CreateProductImports1761000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product_import (
        id uuid PRIMARY KEY,
        status text NOT NULL,
        total integer NOT NULL,
        done integer NOT NULL,
        created integer NOT NULL DEFAULT 0,
        updated integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        submitted_at timestamptz(3) NOT NULL DEFAULT now(),
        finished_at timestamptz(3)
      );
      CREATE INDEX product_import_open ON product_import (id) WHERE status IN ('waiting', 'running');

      CREATE TABLE product_import_chunk (
        import_id uuid NOT NULL REFERENCES product_import ON DELETE CASCADE,
        number integer NOT NULL,
        lines jsonb NOT NULL,
        PRIMARY KEY (import_id, number)
      );

      CREATE TABLE product_import_rejection (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        import_id uuid NOT NULL REFERENCES product_import ON DELETE CASCADE,
        line integer NOT NULL,
        field text NOT NULL,
        reason text NOT NULL
      );
      CREATE INDEX product_import_rejection_line ON product_import_rejection (import_id, line, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE product_import_rejection; DROP TABLE product_import_chunk; DROP TABLE product_import;',
    );
  }
}
