import { createTestDatabase } from '@tradewind/embedded-postgres';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { messagingMigrations, projectionMigrations } from '../migrations/messaging-migrations.js';

export interface ServiceDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

export function dataSourceOptions(url: string, withProjections = false, connections = 20): DataSourceOptions {
  const migrations = [...messagingMigrations, ...(withProjections ? projectionMigrations : [])];
  return { type: 'postgres', url, migrations, migrationsRun: true, extra: { max: connections } };
}

/** The database of a service, with the tables of this library. */
export async function createServiceDatabase({ projections = false } = {}): Promise<ServiceDatabase> {
  const { url, drop } = await createTestDatabase();
  const dataSource = await new DataSource(dataSourceOptions(url, projections)).initialize();
  return {
    url,
    dataSource,
    drop: async () => {
      await dataSource.destroy();
      await drop();
    },
  };
}
