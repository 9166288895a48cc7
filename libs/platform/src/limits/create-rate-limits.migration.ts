import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `expire` is in milliseconds since 1970. The table is unlogged, because counting must not wait for a disk: after a crash
 * of PostgreSQL it is empty, and all windows begin anew.
 */
export class CreateRateLimits1760000000100 implements MigrationInterface {
  readonly name = 'CreateRateLimits1760000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE rate_limits (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      ) WITH (fillfactor = 70)`);
    await runner.query('CREATE INDEX rate_limits_expire ON rate_limits (expire)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limits');
  }
}
