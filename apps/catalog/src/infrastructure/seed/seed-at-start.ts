import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ConcurrencyConflictError } from '@tradewind/application';
import { SeedCatalogue } from '../../application/seed-catalogue/seed-catalogue.command.js';
import { seedProducts } from './seed-products.js';

/** With `SEED=true` the first products are added, once, before the service answers. */
@Injectable()
export class SeedAtStart implements OnApplicationBootstrap {
  private readonly logger = new Logger(SeedAtStart.name);

  constructor(private readonly commandBus: CommandBus) {}

  async onApplicationBootstrap(): Promise<void> {
    if (process.env['SEED'] !== 'true') return;
    const added = await this.seed();
    if (added > 0) this.logger.log(`The catalogue starts with ${added} products`);
  }

  /** Another instance that seeds may hold the lock longer than a unit of work waits for one. */
  private async seed(): Promise<number> {
    for (;;) {
      try {
        return await this.commandBus.execute(new SeedCatalogue(seedProducts));
      } catch (error) {
        if (!(error instanceof ConcurrencyConflictError)) throw error;
        this.logger.log('Another instance fills the catalogue; waiting for it');
      }
    }
  }
}
