import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The generations of a service's projections: one is shown, and one more may be built beside it. `projection_beginnings` tells where
 * the log began when a generation started to read it.
 */
export class CreateProjectionGenerations1760000000039 implements MigrationInterface {
  readonly name = 'CreateProjectionGenerations1760000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projection_generations (
        number int PRIMARY KEY,
        consumer text NOT NULL UNIQUE,
        state text NOT NULL CHECK (state IN ('building', 'live', 'retired', 'removed')),
        started_by text,
        started_at timestamptz(3) NOT NULL DEFAULT now(),
        live_at timestamptz(3),
        retired_at timestamptz(3),
        waits_for text
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX projection_generations_one_building ON projection_generations (state) WHERE state = 'building'`);
    await runner.query(`
      CREATE UNIQUE INDEX projection_generations_one_live ON projection_generations (state) WHERE state = 'live'`);
    await runner.query(`
      CREATE TABLE projection_beginnings (
        generation int NOT NULL REFERENCES projection_generations,
        topic text NOT NULL,
        partition int NOT NULL,
        first_offset bigint NOT NULL,
        first_at timestamptz(3) NOT NULL,
        PRIMARY KEY (generation, topic, partition)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE projection_beginnings');
    await runner.query('DROP TABLE projection_generations');
  }
}
