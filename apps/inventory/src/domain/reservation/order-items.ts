/** How many pieces of a product an order needs. */
export interface OrderItem {
  readonly productId: string;
  readonly quantity: number;
}

export interface Shortage {
  readonly productId: string;
  readonly requested: number;
  readonly available: number;
}

/** Returns one item per product, although an order may list a product in several lines. */
export function piecesPerProduct(items: readonly OrderItem[]): OrderItem[] {
  const pieces = new Map<string, number>();
  for (const { productId, quantity } of items) pieces.set(productId, (pieces.get(productId) ?? 0) + quantity);
  return [...pieces].map(([productId, quantity]) => ({ productId, quantity }));
}
