import type { ProductDetailsText } from '../../../domain/product/product-details.js';

/** A product of the first catalogue. Prices are in euro cents. */
export interface SeedProduct extends ProductDetailsText {
  readonly sku: string;
  readonly price: number;
  readonly sale?: { readonly price: number; readonly days: number };
}
