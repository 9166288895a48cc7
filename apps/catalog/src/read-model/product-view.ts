import type { Money } from '@tradewind/domain';
import { availabilityOf, type AvailabilityView, piecesAvailable } from './availability.js';

type MoneyView = ReturnType<Money['toJSON']>;

/** A product as customers see it. */
export interface ProductView {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly regularPrice: MoneyView;
  /** What customers pay now. */
  readonly price: MoneyView;
  readonly onSale: boolean;
  readonly sale: { readonly price: MoneyView; readonly from: Date; readonly until: Date } | null;
  readonly discontinued: boolean;
  readonly availability: AvailabilityView;
  readonly motif: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface ProductSearchRow {
  id: string;
  sku: string;
  name: string;
  description: string;
  brand: string;
  category: string;
  picture: string;
  currency: string;
  regular_price: string;
  price: string;
  sale_price: string | null;
  sale_from: Date | null;
  sale_until: Date | null;
  on_sale: boolean;
  discontinued: boolean;
  created_at: Date;
  updated_at: Date;
  pieces_available: string | null;
}

/** The columns of `product_search_entries p` that make up a view, and the stock beside them. */
export const productViewColumns = `p.id, p.sku, p.name, p.description, p.brand, p.category, p.picture, p.currency, p.regular_price,
  p.price, p.sale_price, p.sale_from, p.sale_until, p.on_sale, p.discontinued, p.created_at, p.updated_at, ${piecesAvailable} AS pieces_available`;

export function productViewOf(row: ProductSearchRow): ProductView {
  const money = (amount: string): MoneyView => ({ amount: Number(amount), currency: row.currency });
  const { sale_price, sale_from: from, sale_until: until } = row;
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    description: row.description,
    brand: row.brand,
    category: row.category,
    regularPrice: money(row.regular_price),
    price: money(row.price),
    onSale: row.on_sale,
    sale: sale_price !== null && from && until ? { price: money(sale_price), from, until } : null,
    discontinued: row.discontinued,
    availability: availabilityOf(row.pieces_available),
    motif: row.picture,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
