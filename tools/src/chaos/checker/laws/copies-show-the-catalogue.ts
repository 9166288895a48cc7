import { dataOf, type History, nameOf } from '../history.js';
import type { Product, ProductCopy } from '../shop-state.js';
import type { Law } from '../violation.js';
import type { ProductTold } from '../wire.js';

/** The prices in baskets have converged to those of the catalogue: the last event of a product was applied last. */
export const copiesShowTheCatalogue: Law = (history) => {
  const { products, copies } = history.shop;
  const known = new Map(copies.map((copy) => [copy.id, copy]));
  const times = lastTimes(history);
  return products.flatMap((product) => {
    const sentence = complaint(product, known.get(product.id), times.get(product.id));
    return sentence
      ? [{ law: 'copies show the catalogue', sentence: `Product ${product.id}: ${sentence}`, key: product.id }]
      : [];
  });
};

function complaint(product: Product, copy: ProductCopy | undefined, lastAt: number | undefined): string | undefined {
  if (!copy) return 'baskets do not know it.';
  if (copy.price !== product.price) return `baskets show ${copy.price}, the catalogue ${product.price}.`;
  if (copy.name !== product.name || copy.discontinued !== product.discontinued)
    return 'baskets show an old state of it.';
  if (copy.lastEventAt !== lastAt) return 'the last event that baskets have applied is not the last that happened.';
  return undefined;
}

/** When the last event of each product happened, ms since the epoch. */
function lastTimes({ outbox }: History): Map<string, number> {
  const times = new Map<string, number>();
  for (const row of [...outbox].sort((a, b) => a.position - b.position)) {
    if (!nameOf(row.type).startsWith('product-')) continue;
    const { productId, createdAt, updatedAt, changedAt, discontinuedAt } = dataOf<ProductTold>(row);
    const at = createdAt ?? updatedAt ?? changedAt ?? discontinuedAt;
    if (at !== undefined) times.set(productId, Date.parse(at));
  }
  return times;
}
