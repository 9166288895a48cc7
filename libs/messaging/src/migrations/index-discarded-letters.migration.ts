import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds expired ones without reading any other dead letter. */
export class IndexDiscardedLetters1760000000016 implements MigrationInterface {
  readonly name = 'IndexDiscardedLetters1760000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX dead_letter_discarded ON dead_letter (discarded_at) WHERE state = 'discarded'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX dead_letter_discarded');
  }
}
