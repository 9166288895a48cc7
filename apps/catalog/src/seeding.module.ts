import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { SeedAtStart } from './application/seed-catalogue/seed-at-start.js';
import { SeedCatalogueHandler } from './application/seed-catalogue/seed-catalogue.handler.js';
import { SEED_SETTINGS, seedSettings } from './application/seed-catalogue/seed-settings.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';

/** The first products of a new shop. */
@Module({
  imports: [InfrastructureModule],
  providers: [SeedCatalogueHandler, SeedAtStart, settingsProvider(SEED_SETTINGS, seedSettings)],
})
export class SeedingModule {}
