import { type Money, moneyText } from '../design/money.js';
import type { Basket } from './queries.js';

export interface PriceChange {
  readonly productId: string;
  readonly name: string;
  readonly oldPrice: Money;
  /** Null when the product is no longer sold. */
  readonly newPrice: Money | null;
  /** Why it changed, for people. */
  readonly cause?: string;
}

export interface PriceChanges {
  readonly changes: readonly PriceChange[];
  /** What the customer has seen last. */
  readonly oldTotal: Money;
  readonly newTotal: Money;
}

/** The changes of prices that the customer has not accepted yet; null when there are none. */
export function priceChangesOf({ items, total }: Basket): PriceChanges | null {
  const changed = items.filter(({ priceNotice }) => priceNotice !== null);
  if (changed.length === 0 || !total) return null;
  const more = changed
    .filter(({ available }) => available)
    .reduce((sum, { priceNotice, quantity }) => {
      return sum + (priceNotice!.newPrice.amount - priceNotice!.oldPrice.amount) * quantity;
    }, 0);
  const changes = changed.map(({ productId, name, priceNotice }) => {
    const { oldPrice, newPrice, cause } = priceNotice!;
    return { productId, name, oldPrice, newPrice, cause: causeText(cause) };
  });
  return { changes, oldTotal: { ...total, amount: total.amount - more }, newTotal: total };
}

const causes: Readonly<Record<string, string>> = {
  'sale-started': 'It is on sale now',
  'sale-ended': 'The sale has ended',
  'regular-price': 'The shop has changed its price',
};

/** Catalog may add causes that are not known here. */
const causeText = (cause: string): string => causes[cause] ?? 'Its price has changed';

/** `−€14.00`, `+€5.00` */
export function differenceText(oldPrice: Money, newPrice: Money): string {
  const amount = newPrice.amount - oldPrice.amount;
  return `${amount < 0 ? '−' : '+'}${moneyText({ ...newPrice, amount: Math.abs(amount) })}`;
}

/** `One price has changed`, `Two prices have changed` */
export function changesTitle(count: number): string {
  if (count === 0) return 'Your basket has changed';
  const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
  return `${words[count - 1] ?? count} ${count === 1 ? 'price has' : 'prices have'} changed`;
}
