import { Money, newId } from '@tradewind/domain';
import type { ProductOffer } from '../domain/product/product-offer.js';

export function offer(cents: number, over: Partial<ProductOffer> = {}): ProductOffer {
  const productId = over.productId ?? newId();
  return {
    productId,
    name: 'Brass compass',
    price: Money.of(cents, 'EUR'),
    available: true,
    piecesAvailable: null,
    ...over,
  };
}

export function byId(...offers: ProductOffer[]): ReadonlyMap<string, ProductOffer> {
  return new Map(offers.map((each) => [each.productId, each]));
}
