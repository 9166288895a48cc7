import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAddressBooks1761000000049 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE address_books (id uuid PRIMARY KEY, version integer NOT NULL, default_address_id uuid)',
    );
    await queryRunner.query(`
      CREATE TABLE addresses (
        address_book_id uuid NOT NULL REFERENCES address_books,
        position integer NOT NULL,
        id uuid NOT NULL UNIQUE,
        recipient text NOT NULL,
        street text NOT NULL,
        city text NOT NULL,
        postal_code text NOT NULL,
        country text NOT NULL,
        PRIMARY KEY (address_book_id, position)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE addresses');
    await queryRunner.query('DROP TABLE address_books');
  }
}
