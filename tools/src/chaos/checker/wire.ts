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
  /** Of a creation. */
  readonly price?: Price;
  /** Of a price change. */
  readonly oldPrice?: Price;
  readonly newPrice?: Price;
  /** Of an update, which tells the whole product. */
  readonly regularPrice?: Price;
  readonly sale?: { readonly price: Price } | null;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly changedAt?: string;
  readonly discontinuedAt?: string;
}
