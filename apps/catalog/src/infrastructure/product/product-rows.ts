import { Money } from '@tradewind/domain';
import { Label } from '../../domain/product/label.js';
import type { PictureMotif } from '../../domain/product/picture-motif.js';
import { Product } from '../../domain/product/product.js';
import { Sale } from '../../domain/product/sale.js';
import { Sku } from '../../domain/product/sku.js';
import type { ProductRow } from './product.schema.js';

export function productToRow(product: Product): ProductRow {
  const { id, sku, details, regularPrice, sale, saleStarted, discontinued, createdAt } = product.snapshot();
  return {
    id,
    version: product.version,
    sku: sku.value,
    name: details.name,
    description: details.description,
    brand: details.brand.name,
    brandSlug: details.brand.slug,
    category: details.category.name,
    categorySlug: details.category.slug,
    picture: details.picture,
    currency: regularPrice.currency,
    regularPrice: regularPrice.amount,
    salePrice: sale?.price.amount ?? null,
    saleFrom: sale?.from ?? null,
    saleUntil: sale?.until ?? null,
    saleStarted,
    saleDueAt: product.saleDueAt ?? null,
    discontinued,
    createdAt,
  };
}

export function productFromRow(row: ProductRow): Product {
  const state = {
    id: row.id,
    sku: Sku.restore(row.sku),
    details: {
      name: row.name,
      description: row.description,
      brand: Label.restore(row.brand, row.brandSlug),
      category: Label.restore(row.category, row.categorySlug),
      picture: row.picture as PictureMotif,
    },
    regularPrice: Money.restore(row.regularPrice, row.currency),
    sale: saleOf(row),
    saleStarted: row.saleStarted,
    discontinued: row.discontinued,
    createdAt: row.createdAt,
  };
  return Product.restore(state, row.version);
}

function saleOf({ salePrice, saleFrom, saleUntil, currency }: ProductRow): Sale | undefined {
  if (salePrice === null || saleFrom === null || saleUntil === null) return undefined;
  return Sale.restore(Money.restore(salePrice, currency), saleFrom, saleUntil);
}
