import { InvalidValueError, type Money } from '@tradewind/domain';
import { productDetailsOf, type ProductDetails } from '../../domain/product/product-details.js';
import { Sku } from '../../domain/product/sku.js';
import type { ImportLine, Rejection } from '../../domain/product-import/import-line.js';
import { readPrice } from './read-price.js';

/** What a line says about a product. */
export interface Listing {
  readonly sku: Sku;
  readonly details: ProductDetails;
  readonly price: Money;
}

const blank = { name: 'blank', description: '', brand: 'blank', category: 'blank', picture: 'anchor' };

/** Reads a line with the value objects of the domain. Reports every wrong field, not only the first one. */
export function readListing({ line, fields }: ImportLine): Listing | Rejection[] {
  const rejections: Rejection[] = [];
  const read = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error;
      rejections.push({ line, field: error.field, reason: error.reason });
      return undefined;
    }
  };
  const text = (field: string): string => fields[field] ?? '';
  const given = {
    name: text('name'),
    description: text('description'),
    brand: text('brand'),
    category: text('category'),
    picture: text('picture') || blank.picture,
  };
  const sku = read(() => Sku.of(text('sku')));
  for (const [field, value] of Object.entries(given)) read(() => productDetailsOf({ ...blank, [field]: value }));
  const price = read(() => readPrice(text('price'), text('currency') || 'EUR'));
  return sku && price && rejections.length === 0 ? { sku, price, details: productDetailsOf(given) } : rejections;
}
