import { Command } from '@nestjs/cqrs';
import type { SeedProduct } from './seed-product.js';

/** Adds those of the first products that are missing, once in the life of a catalogue. Answers with how many are new. */
export class SeedCatalogue extends Command<number> {
  constructor(readonly products: readonly SeedProduct[]) {
    super();
  }
}
