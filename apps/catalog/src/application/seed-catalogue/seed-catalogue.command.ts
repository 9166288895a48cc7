import { Command } from '@nestjs/cqrs';
import type { SeedProduct } from './seed-product.js';

/** Fills a catalogue that is empty, and leaves any other alone. Answers with how many products are new. */
export class SeedCatalogue extends Command<number> {
  constructor(readonly products: readonly SeedProduct[]) {
    super();
  }
}
