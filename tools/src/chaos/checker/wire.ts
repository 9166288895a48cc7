/** What the laws read of the events' content. */
export interface CheckedOut {
  readonly checkoutId: string;
  readonly customerId: string;
  readonly items: ReadonlyArray<{ readonly productId: string; readonly quantity: number }>;
  readonly total: { readonly amount: number };
}

export interface OrderStarted {
  readonly orderId: string;
  readonly checkoutId: string;
  readonly total: { readonly amount: number };
}

interface Price {
  readonly amount: number;
}

export interface ProductTold {
  readonly productId: string;
  /** What a customer pays from then on. */
  readonly price?: Price;
  /** Of an update, which tells the whole product. */
  readonly regularPrice?: Price;
  readonly sale?: { readonly price: Price } | null;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly changedAt?: string;
  readonly discontinuedAt?: string;
}

interface PriceChangeV1 {
  readonly productId: string;
  readonly oldPrice: Price;
  readonly newPrice: Price;
}

interface PriceChangeV2 {
  readonly productId: string;
  readonly previousPrice: Price;
  readonly price: Price;
}

export interface PriceChangeTold {
  readonly productId: string;
  readonly from: number;
  readonly to: number;
}

/** Of either version. */
export function priceChangeOf(payload: string): PriceChangeTold {
  const told = JSON.parse(payload) as PriceChangeV1 | PriceChangeV2;
  const { productId } = told;
  if ('oldPrice' in told) return { productId, from: told.oldPrice.amount, to: told.newPrice.amount };
  return { productId, from: told.previousPrice.amount, to: told.price.amount };
}
