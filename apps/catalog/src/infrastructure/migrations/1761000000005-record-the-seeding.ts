import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordTheSeeding1761000000005 implements MigrationInterface {
  readonly name = 'RecordTheSeeding1761000000005';

  /** Until now a catalogue with any product counted as seeded. */
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE catalogue_seeding (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        seeded_at timestamptz(3) NOT NULL DEFAULT now()
      );
      INSERT INTO catalogue_seeding (only_one) SELECT true WHERE EXISTS (SELECT FROM product)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE catalogue_seeding');
  }
}
