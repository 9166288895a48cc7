import { Module, type DynamicModule } from '@nestjs/common';
import { DatabasePoolGauges } from '../metrics/database-pool-gauges.js';
import { databaseSettings } from '../settings/database-settings.js';
import { settingsProvider } from '../settings/settings-provider.js';
import { DATABASE_SETTINGS } from '../settings/settings.tokens.js';
import { persistenceModule, type MigrationClass } from './persistence.module.js';

/**
 * The database of a process that is no service: migrated before first use, with limits on every statement, and with the
 * metrics of its pool. The process decides what it means for its health when the database is away. Needs
 * `HttpPlatformModule`.
 */
@Module({})
export class DatabaseModule {
  static forRoot(migrations: readonly MigrationClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [persistenceModule([], migrations)],
      providers: [settingsProvider(DATABASE_SETTINGS, databaseSettings), DatabasePoolGauges],
      exports: [DATABASE_SETTINGS],
    };
  }
}
