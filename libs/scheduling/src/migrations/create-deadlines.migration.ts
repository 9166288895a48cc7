import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `attempt_at` is `due_at` until a handler fails; then it is the time of the next attempt. `id` changes whenever a deadline is
 * scheduled, so that a handler can tell whether its deadline is still the same.
 */
export class CreateDeadlines1760000000040 implements MigrationInterface {
  readonly name = 'CreateDeadlines1760000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deadlines (
        kind text NOT NULL,
        key text NOT NULL,
        id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        attempt_at timestamptz NOT NULL,
        failures int NOT NULL DEFAULT 0,
        payload jsonb,
        correlation_id text NOT NULL,
        causation_id text,
        traceparent text,
        tracestate text,
        error text,
        failed_at timestamptz,
        PRIMARY KEY (kind, key)
      )`);
    await runner.query('CREATE INDEX deadlines_next ON deadlines (kind, attempt_at)');
    await runner.query('CREATE INDEX deadlines_failing ON deadlines (kind, due_at) WHERE failures > 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deadlines');
  }
}
