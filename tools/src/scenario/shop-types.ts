export interface Money {
  amount: number;
  currency: string;
}

export interface Product {
  id: string;
  name: string;
  price: Money;
  regularPrice: Money;
  onSale: boolean;
}

export interface BasketItem {
  productId: string;
  name: string;
  quantity: number;
  unitPrice: Money;
  priceNotice: { oldPrice: Money; newPrice: Money } | null;
}

export interface Basket {
  items: BasketItem[];
  total: Money | null;
}

export interface Order {
  orderId: string;
  orderNumber: string;
  buyerId: string | null;
  status: string;
  cancellationReason: string | null;
  total: Money;
  timeline: { status: string; reason: string | null; at: string }[];
}

/** An order and the correlation id of its checkout, under which its trail goes on. */
export interface PlacedOrder extends Order {
  trail: string;
}

/** What a customer pays with: a token that the payment provider knows the card by, and what the customer knows it by. */
export interface Card {
  token: string;
  label: string;
}

/** Test cards of the simulated payment provider. */
export const cards = {
  approved: { token: 'tok_visa_4242', label: 'Visa ending in 4242' },
  declined: { token: 'tok_insufficient_funds', label: 'Visa ending in 9995' },
  answerLost: { token: 'tok_timeout_after', label: 'Visa ending in 0119' },
  webhookLate: { token: 'tok_webhook_late', label: 'Visa ending in 0259' },
} as const satisfies Record<string, Card>;

export interface StockItem {
  productId: string;
  onHand: number;
  reserved: number;
  available: number;
}

export interface Payment {
  status: string;
}

export interface TotalChanged {
  code: string;
  differences: { name: string; oldPrice: Money; newPrice: Money | null }[];
}

export function formatMoney({ amount, currency }: Money): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount / 100);
}
