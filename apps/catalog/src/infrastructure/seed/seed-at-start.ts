import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { SeedCatalogue } from '../../application/seed-catalogue/seed-catalogue.command.js';
import { seedProducts } from './seed-products.js';

/** With `SEED=true` an empty catalogue is filled before the service answers. */
@Injectable()
export class SeedAtStart implements OnApplicationBootstrap {
  private readonly logger = new Logger(SeedAtStart.name);

  constructor(private readonly commandBus: CommandBus) {}

  async onApplicationBootstrap(): Promise<void> {
    if (process.env['SEED'] !== 'true') return;
    const added = await this.commandBus.execute(new SeedCatalogue(seedProducts));
    if (added > 0) this.logger.log(`The catalogue starts with ${added} products`);
  }
}
