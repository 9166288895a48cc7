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
  readonly processes: readonly { readonly orderId: string; readonly state: string }[];
  /** Deadlines that took effect on a process. */
  readonly deadlines: readonly FiredDeadline[];
  readonly stock: readonly StockItem[];
  /** What services other than Inventory show as available. */
  readonly availability: readonly Availability[];
  /** The payment provider's own book. */
  readonly book: readonly BookEntry[];
  readonly mails: readonly SentMail[];
  /** What Analytics shows, by name, such as `revenue in EUR`. */
  readonly figures: readonly { readonly name: string; readonly value: number }[];
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

export interface FiredDeadline {
  readonly orderId: string;
  /** `cancelled` if the process no longer waited for it. */
  readonly kind: string;
  /** Milliseconds since the epoch. */
  readonly dueAt: number;
  readonly firedAt: number;
}

/** Pieces; what came back counts as on hand again and no longer as shipped. */
export interface StockItem {
  readonly productId: string;
  readonly received: number;
  /** What can be bought: in the warehouse, and not reserved. */
  readonly onHand: number;
  /** Of orders that were not shipped yet, paid or not. */
  readonly reserved: number;
  readonly shipped: number;
  readonly writtenOff: number;
}

export interface Availability {
  readonly service: string;
  readonly productId: string;
  readonly available: number;
}

export interface BookEntry {
  readonly orderId: string;
  readonly captured: number;
  readonly refunded: number;
}

export interface SentMail {
  readonly kind: string;
  /** The id of what the mail tells of: an order, or the person itself. */
  readonly subject: string;
}
