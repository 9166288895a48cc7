import { DataSource, type DataSourceOptions } from 'typeorm';

const lockName = 'tradewind migrations';
/** A migration may take long, and others wait for it, whatever the limits of the role are. */
const withoutLimits = '-c statement_timeout=0 -c lock_timeout=0';

/**
 * Runs the pending migrations. When several instances start at once, they wait for each other: one migrates, and the
 * others find nothing to do.
 */
export async function migrate(options: DataSourceOptions): Promise<void> {
  const dataSource = await new DataSource({
    ...options,
    extra: { max: 2, options: withoutLimits },
  } as DataSourceOptions).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(hashtext($1))', [lockName]);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('SELECT pg_advisory_unlock(hashtext($1))', [lockName]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
