import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { databaseTls } from '@tradewind/broker';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import type { DatabaseSettings } from '../settings/database-settings.js';
import { DATABASE_SETTINGS, SERVICE_NAME } from '../settings/settings.tokens.js';
import { migrate } from './migrate.js';
import { ServiceClient } from './service-client.js';

/** How many connections to its database an instance of a service opens at most. */
export const poolSize = 10;
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 10_000;
const idleInTransactionTimeoutMs = 30_000;

export type MigrationClass = new () => { up: unknown; down: unknown };

/** The service's database. It is migrated before first use and has limits on connections and on every statement. */
export function persistenceModule(
  schemas: readonly EntitySchema[],
  migrations: readonly MigrationClass[],
): DynamicModule {
  return TypeOrmModule.forRootAsync({
    inject: [DATABASE_SETTINGS, SERVICE_NAME],
    useFactory: (settings: DatabaseSettings, service: string) => ({
      type: 'postgres' as const,
      url: settings.DATABASE_URL,
      ssl: databaseTls(settings.DATABASE_URL, settings.databaseTls),
      applicationName: `tradewind ${service}`,
      entities: [...schemas],
      migrations: [...migrations] as NonNullable<DataSourceOptions['migrations']>,
      retryAttempts: 5,
      retryDelay: 1_000,
      connectTimeoutMS: connectTimeoutMs,
      poolSize,
      extra: {
        Client: ServiceClient,
        statement_timeout: statementTimeoutMs,
        idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
      },
    }),
    dataSourceFactory: async (options) => {
      await migrate(options!);
      return new DataSource(options!);
    },
  });
}
