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

/** What a customer pays with: a token that the payment provider knows the card by, and what the customer knows it by. */
export interface Card {
  token: string;
  label: string;
}

export interface TotalChanged {
  code: string;
  differences: { name: string; oldPrice: Money; newPrice: Money | null }[];
}

export function formatMoney({ amount, currency }: Money): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount / 100);
}
