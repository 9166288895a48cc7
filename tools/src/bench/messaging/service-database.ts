import { applicationMigrations } from '@tradewind/application';
import { messagingMigrations } from '@tradewind/messaging';
import { DataSource, type DataSourceOptions } from 'typeorm';

export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize: 10,
    migrations: [...applicationMigrations, ...messagingMigrations] as NonNullable<DataSourceOptions['migrations']>,
  };
}

/** Creates the tables that a service needs for units of work and messaging. */
export async function migrateServiceDatabase(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}
