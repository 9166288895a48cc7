import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateShop1760000000099 implements MigrationInterface {
  readonly name = 'CreateShop1760000000099';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE orders (id uuid PRIMARY KEY, version int NOT NULL, customer text NOT NULL UNIQUE, is_closed boolean NOT NULL);
      CREATE TABLE order_item (order_id uuid NOT NULL REFERENCES orders, position int NOT NULL, name text NOT NULL);
      CREATE TABLE journal (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, line text NOT NULL)`);
  }

  async down(): Promise<void> {}
}
