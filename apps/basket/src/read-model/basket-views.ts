import type { Money } from '@tradewind/domain';

export interface BasketItemView {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly checkedOutQuantity: number;
  readonly unitPrice: Money;
  /** Null when one piece costs more than any basket can count; it is not available then. */
  readonly linePrice: Money | null;
  readonly available: boolean;
  /** `cause` is why the price changed last, in the catalogue's words. */
  readonly priceNotice: { readonly oldPrice: Money; readonly newPrice: Money; readonly cause: string } | null;
}

/** `total` counts what is available; null while there is nothing to count, or prices are in two currencies. */
export interface BasketView {
  readonly items: readonly BasketItemView[];
  readonly total: Money | null;
  readonly pendingCheckoutId: string | null;
}
