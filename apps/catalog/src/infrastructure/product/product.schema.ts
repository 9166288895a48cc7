import { type AggregateRow, minorUnits } from '@tradewind/application';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

export interface ProductRow extends AggregateRow {
  sku: string;
  name: string;
  description: string;
  brand: string;
  brandSlug: string;
  category: string;
  categorySlug: string;
  picture: string;
  currency: string;
  regularPrice: number;
  salePrice: number | null;
  saleFrom: Date | null;
  saleUntil: Date | null;
  saleStarted: boolean;
  saleDueAt: Date | null;
  discontinued: boolean;
  createdAt: Date;
}

const instant: EntitySchemaColumnOptions = { type: 'timestamptz', precision: 3 };

export const productSchema = new EntitySchema<ProductRow>({
  name: 'Product',
  tableName: 'products',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    sku: { type: 'text' },
    name: { type: 'text' },
    description: { type: 'text' },
    brand: { type: 'text' },
    brandSlug: { type: 'text', name: 'brand_slug' },
    category: { type: 'text' },
    categorySlug: { type: 'text', name: 'category_slug' },
    picture: { type: 'text' },
    currency: { type: 'text' },
    regularPrice: { ...minorUnits, name: 'regular_price' },
    salePrice: { ...minorUnits, name: 'sale_price', nullable: true },
    saleFrom: { ...instant, name: 'sale_from', nullable: true },
    saleUntil: { ...instant, name: 'sale_until', nullable: true },
    saleStarted: { type: 'boolean', name: 'sale_started' },
    saleDueAt: { ...instant, name: 'sale_due_at', nullable: true },
    discontinued: { type: 'boolean' },
    createdAt: { ...instant, name: 'created_at' },
  },
});
