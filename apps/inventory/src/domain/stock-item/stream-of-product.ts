export const stockItemCategory = 'stock-item';

/** The name under which the ledger of a product is stored. */
export function streamOfProduct(productId: string): string {
  return `${stockItemCategory}:${productId}`;
}
