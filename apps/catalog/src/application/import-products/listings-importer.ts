import { Injectable } from '@nestjs/common';
import { DomainError } from '@tradewind/domain';
import { Product } from '../../domain/product.js';
import { ProductRepository } from '../../domain/product.repository.js';
import type { ImportLine, Rejection } from './import-line.js';
import { readListing, type Listing } from './read-listing.js';
import { rejectionOf } from './rejection-of.js';

export interface ImportOutcome {
  created: number;
  updated: number;
  unchanged: number;
  readonly rejections: Rejection[];
}

/** Brings the catalogue in line with the lines of a product file, through the same domain code as every other change. */
@Injectable()
export class ListingsImporter {
  constructor(private readonly products: ProductRepository) {}

  async import(lines: readonly ImportLine[]): Promise<ImportOutcome> {
    const outcome: ImportOutcome = { created: 0, updated: 0, unchanged: 0, rejections: [] };
    const known = await this.products.bySkus(lines.map(({ fields }) => (fields['sku'] ?? '').trim().toUpperCase()));
    for (const line of lines) {
      const listing = readListing(line);
      if (Array.isArray(listing)) outcome.rejections.push(...listing);
      else await this.importOne(line.line, listing, known.get(listing.sku.value), outcome);
    }
    return outcome;
  }

  private async importOne(
    line: number,
    listing: Listing,
    known: Product | undefined,
    outcome: ImportOutcome,
  ): Promise<void> {
    try {
      const product = known ?? Product.create(listing.sku, listing.details, listing.price, new Date());
      if (known && !known.takeOver(listing.details, listing.price)) outcome.unchanged += 1;
      else {
        await this.products.save(product);
        outcome[known ? 'updated' : 'created'] += 1;
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcome.rejections.push(rejectionOf(line, error));
    }
  }
}
