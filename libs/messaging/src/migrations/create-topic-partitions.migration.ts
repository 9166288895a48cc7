import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of partitions that the keys of each topic are distributed over, and the requested changes of it. */
export class CreateTopicPartitions1760000000028 implements MigrationInterface {
  readonly name = 'CreateTopicPartitions1760000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE topic_partitions (
        topic text PRIMARY KEY,
        partitions int NOT NULL CHECK (partitions > 0),
        wanted int CHECK (wanted > 0),
        give_up_at timestamptz,
        unawaited_groups text[] NOT NULL DEFAULT '{}',
        reason text,
        progress text,
        changed_at timestamptz,
        CHECK (wanted IS NULL OR give_up_at IS NOT NULL)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE topic_partitions');
  }
}
