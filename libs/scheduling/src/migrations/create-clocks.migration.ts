import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row: how far the clock of the service's instances is ahead of the system's. */
export class CreateClocks1760000000041 implements MigrationInterface {
  readonly name = 'CreateClocks1760000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clocks (
        id int PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        ahead_ms bigint NOT NULL DEFAULT 0 CHECK (ahead_ms >= 0)
      )`);
    await runner.query('INSERT INTO clocks DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE clocks');
  }
}
