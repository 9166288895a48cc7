import { randomUUID } from 'node:crypto';
import type { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';

/** A price change whose new price identifies it among the changes of its product. */
export function priceChange(productId: string, newPrice: number): ProductPriceChangedIntegrationEvent {
  return {
    productId,
    oldPrice: { amount: newPrice - 1, currency: 'EUR' },
    newPrice: { amount: newPrice, currency: 'EUR' },
    changedAt: '2026-11-20T09:30:00.000Z',
  };
}

export const aProduct = (): string => randomUUID();
