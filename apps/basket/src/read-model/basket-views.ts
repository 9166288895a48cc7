import type { Money } from '@tradewind/domain';

export interface BasketItemView {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly checkedOutQuantity: number;
  readonly unitPrice: Money;
  /** Null when one piece costs more than a basket can add up. The product is then not available. */
  readonly linePrice: Money | null;
  readonly available: boolean;
  readonly stock: StockView;
  /** `cause` is Catalog's word for why the price last changed. */
  readonly priceNotice: { readonly oldPrice: Money; readonly newPrice: Money; readonly cause: string } | null;
}

/** Whether there are enough pieces of the product for this item. */
export interface StockView {
  readonly state: 'unknown' | 'enough' | 'too-few' | 'sold-out';
  /** Null unless there are too few: how many there are otherwise is not for customers to know. */
  readonly piecesAvailable: number | null;
}

/** `total` adds up what is available. It is null when there is nothing to add up, or when prices are in two currencies. */
export interface BasketView {
  readonly items: readonly BasketItemView[];
  readonly total: Money | null;
  readonly pendingCheckoutId: string | null;
}
