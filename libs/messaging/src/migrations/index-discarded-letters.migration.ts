import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So that those which have expired are found without a look at any other letter. */
export class IndexDiscardedLetters1760000000016 implements MigrationInterface {
  readonly name = 'IndexDiscardedLetters1760000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX dead_letter_discarded ON dead_letter (discarded_at) WHERE state = 'discarded'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX dead_letter_discarded');
  }
}
