import type { OrderConfirmedIntegrationEvent, OrderReturnedIntegrationEvent } from '@tradewind/contracts';
import type { OrderFacts } from '../../domain/order/order-state.js';

export type Pieces = OrderReturnedIntegrationEvent['items'];
export type Lines = OrderConfirmedIntegrationEvent['items'];

/** What was bought, as the contracts show it: with names and prices. */
export function linesOf({ items }: OrderFacts): Lines {
  return items.map(({ productId, sku, name, unitPrice, quantity }) => {
    return { productId, sku, name, unitPrice: unitPrice.toJSON(), quantity };
  });
}

/** How many pieces of which product, each product once. */
export function piecesOf({ items }: OrderFacts): Pieces {
  const pieces = new Map<string, number>();
  for (const { productId, quantity } of items) pieces.set(productId, (pieces.get(productId) ?? 0) + quantity);
  return [...pieces].map(([productId, quantity]) => ({ productId, quantity }));
}
