import { Money } from '@tradewind/domain';
import { largestUnitPrice } from '../domain/basket/largest-unit-price.js';
import type { BasketItemView, StockView } from './basket-views.js';

export interface BasketItemRow {
  readonly product_id: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly checked_out_quantity: number;
  readonly seen_price_amount: string;
  readonly seen_price_currency: string;
  readonly price_amount: string;
  readonly price_currency: string;
  readonly price_cause: string;
  readonly discontinued: boolean;
  readonly pieces_available: string | null;
}

export function toItemView(row: BasketItemRow): BasketItemView {
  const unitPrice = Money.restore(Number(row.price_amount), row.price_currency);
  const isCountable = unitPrice.amount <= largestUnitPrice;
  const seenPrice = Money.restore(Number(row.seen_price_amount), row.seen_price_currency);
  return {
    productId: row.product_id,
    sku: row.sku,
    name: row.name,
    quantity: row.quantity,
    checkedOutQuantity: row.checked_out_quantity,
    unitPrice,
    linePrice: isCountable ? unitPrice.times(row.quantity) : null,
    available: !row.discontinued && isCountable,
    stock: stockOf(row),
    priceNotice: unitPrice.equals(seenPrice)
      ? null
      : { oldPrice: seenPrice, newPrice: unitPrice, cause: row.price_cause },
  };
}

function stockOf({ pieces_available, quantity }: BasketItemRow): StockView {
  if (pieces_available === null) return { state: 'unknown', piecesAvailable: null };
  const piecesAvailable = Number(pieces_available);
  if (piecesAvailable >= quantity) return { state: 'enough', piecesAvailable: null };
  return { state: piecesAvailable === 0 ? 'sold-out' : 'too-few', piecesAvailable };
}
