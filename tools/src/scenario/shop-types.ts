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
  total: Money;
}

export interface TotalChanged {
  code: string;
  differences: { name: string; oldPrice: Money; newPrice: Money | null }[];
}

export function formatMoney({ amount, currency }: Money): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount / 100);
}
