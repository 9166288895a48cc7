/** What the services' tables hold. Amounts are in minor units. */
export interface ShopState {
  readonly users: readonly Person[];
  /** Ordering's copy of the users. */
  readonly people: readonly Person[];
  readonly products: readonly Product[];
  readonly priceHistory: readonly { readonly productId: string; readonly amount: number }[];
  readonly copies: readonly ProductCopy[];
  readonly baskets: readonly Basket[];
  readonly answers: readonly CheckoutAnswer[];
  readonly orders: readonly Order[];
  readonly summaries: readonly OrderSummary[];
  readonly timeline: readonly { readonly orderId: string; readonly status: string }[];
  readonly buyers: readonly Buyer[];
}

export interface Person {
  readonly id: string;
  readonly displayName: string;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  /** What a customer pays, as far as the catalogue has told others. */
  readonly price: number;
  readonly discontinued: boolean;
}

/** The basket service's own copy of a product. */
export interface ProductCopy extends Product {
  /** The time of the event that it shows, ms since the epoch. */
  readonly lastEventAt: number;
}

export interface Basket {
  readonly customerId: string;
  readonly pendingCheckoutId: string | null;
  /** Pieces that are on their way into an order. */
  readonly checkedOutPieces: number;
}

/** What the basket service remembers to have answered under an idempotency key. */
export interface CheckoutAnswer {
  readonly key: string;
  readonly checkoutId: string;
}

export interface Order {
  readonly id: string;
  readonly checkoutId: string;
  readonly customerId: string;
  readonly buyerId: string | null;
  readonly status: string;
  readonly total: number;
  /** Product and quantity of each line, sorted. */
  readonly items: readonly string[];
}

export interface OrderSummary {
  readonly orderId: string;
  readonly buyerId: string | null;
  readonly buyerName: string | null;
  readonly status: string;
}

export interface Buyer {
  readonly id: string;
  readonly customerId: string;
  readonly displayName: string | null;
}
