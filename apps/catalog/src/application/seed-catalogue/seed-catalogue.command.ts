import { Command } from '@nestjs/cqrs';
import type { SeedProduct } from './products/seed-product.js';

/** Adds the missing ones of the first products, once in the life of a catalogue. Returns how many were added. */
export class SeedCatalogueCommand extends Command<number> {
  constructor(readonly products: readonly SeedProduct[]) {
    super();
  }
}
