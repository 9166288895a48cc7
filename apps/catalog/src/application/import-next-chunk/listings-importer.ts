import { Injectable } from '@nestjs/common';
import { DomainError } from '@tradewind/domain';
import { Product } from '../../domain/product/product.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { type ImportLine, skuTextOf } from '../../domain/product-import/import-line.js';
import type { ImportOutcome } from '../../domain/product-import/product-import.repository.js';
import { readListing, type Listing } from './read-listing.js';
import { rejectionOf } from './rejection-of.js';

/** Creates and changes products as the lines of a product file say, with the same domain code as every other change. */
@Injectable()
export class ListingsImporter {
  constructor(private readonly products: ProductRepository) {}

  async import(lines: readonly ImportLine[]): Promise<ImportOutcome> {
    const outcome: ImportOutcome = { created: 0, updated: 0, unchanged: 0, rejections: [] };
    const known = await this.products.bySkus(lines.map(skuTextOf));
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
