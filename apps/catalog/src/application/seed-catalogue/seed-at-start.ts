import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ConcurrencyConflictError } from '@tradewind/application';
import { SeedCatalogueCommand } from './seed-catalogue.command.js';
import { seedProducts } from './products/seed-products.js';
import { SEED_SETTINGS, type SeedSettings } from './seed-settings.js';

/** Adds the first products, once, before the service answers. */
@Injectable()
export class SeedAtStart implements OnApplicationBootstrap {
  private readonly logger = new Logger(SeedAtStart.name);

  constructor(
    private readonly commandBus: CommandBus,
    @Inject(SEED_SETTINGS) private readonly settings: SeedSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.SEED !== 'true') return;
    const added = await this.seed();
    if (added > 0) this.logger.log(`Added the first ${added} products to the catalogue`);
  }

  /** Another instance that seeds may hold the lock for longer than a unit of work waits for it. */
  private async seed(): Promise<number> {
    for (;;) {
      try {
        return await this.commandBus.execute(new SeedCatalogueCommand(seedProducts));
      } catch (error) {
        if (!(error instanceof ConcurrencyConflictError)) throw error;
        this.logger.log('Another instance is seeding the catalogue; waiting for it');
      }
    }
  }
}
