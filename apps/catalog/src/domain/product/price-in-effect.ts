import type { Money } from '@tradewind/domain';
import type { Sale } from './sale.js';

/** What a customer pays at that moment: the sale price during the sale, otherwise the regular price. */
export function priceInEffect(regularPrice: Money, sale: Sale | undefined, moment: Date): Money {
  return sale?.isOnAt(moment) ? sale.price : regularPrice;
}
