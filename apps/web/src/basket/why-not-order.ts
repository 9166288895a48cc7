import { moneyText } from '../design/money.js';
import { lineNoteOf } from './line-note.js';
import { priceChangesOf } from './price-changes.js';
import type { Basket, BasketItem } from './queries.js';

/** Why the basket can't be ordered as it is, with what to do about it; null when it can. */
export function whyNotOrder(basket: Basket): string | null {
  if (basket.pendingCheckoutId) return 'Your last order is being started. That takes a moment.';
  if (basket.items.length === 0) return 'Your basket is empty.';
  const blocking = basket.items.find((item) => lineNoteOf(item).blocks);
  if (blocking) return whatToDoAbout(blocking);
  if (!basket.total) return 'These goods can’t be ordered together: the basket has no total.';
  const changes = priceChangesOf(basket);
  return changes && `Accept the new total first. You had seen ${moneyText(changes.oldTotal)}.`;
}

function whatToDoAbout(item: BasketItem): string {
  const { text, mostPieces } = lineNoteOf(item);
  if (mostPieces)
    return `There ${mostPieces === 1 ? 'is' : 'are'} only ${mostPieces} of ${item.name}. Take fewer first.`;
  return `${item.name} is ${text.toLowerCase()}. Take it out first.`;
}
