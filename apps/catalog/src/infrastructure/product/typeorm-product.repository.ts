import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage, conflictOnUnique } from '@tradewind/application';
import { In } from 'typeorm';
import { Product } from '../../domain/product/product.js';
import type { ProductRepository } from '../../domain/product/product.repository.js';
import { productFromRow, productToRow } from './product-rows.js';
import { type ProductRow, productSchema } from './product.schema.js';

@Injectable()
export class TypeOrmProductRepository extends AggregateRepository<Product, ProductRow> implements ProductRepository {
  constructor(storage: AggregateStorage) {
    super(storage, productSchema, 'Product');
  }

  /** Of two new products with the same code, the second is tried again, and then finds the first. */
  override async save(product: Product): Promise<void> {
    await conflictOnUnique('product_sku_key', () => super.save(product));
  }

  async hasSku(sku: string): Promise<boolean> {
    return this.manager.existsBy(productSchema, { sku });
  }

  async bySkus(skus: readonly string[]): Promise<Map<string, Product>> {
    const rows = await this.manager.findBy(productSchema, { sku: In([...skus]) });
    return new Map(rows.map((row) => [row.sku, this.restored(row)]));
  }

  async skusInUse(skus: readonly string[]): Promise<ReadonlySet<string>> {
    const find = 'SELECT sku FROM products WHERE sku = ANY ($1)';
    const rows = await this.manager.query<Array<{ sku: string }>>(find, [skus]);
    return new Set(rows.map(({ sku }) => sku));
  }

  async dueForSale(now: Date, limit: number): Promise<string[]> {
    const find = 'SELECT id FROM products WHERE sale_due_at <= $1 ORDER BY sale_due_at LIMIT $2';
    const rows = await this.manager.query<Array<{ id: string }>>(find, [now, limit]);
    return rows.map(({ id }) => id);
  }

  async nextSaleDueAt(now: Date): Promise<Date | undefined> {
    const find = 'SELECT min(sale_due_at) AS at FROM products WHERE sale_due_at > $1';
    const [next] = await this.manager.query<[{ at: Date | null }]>(find, [now]);
    return next.at ?? undefined;
  }

  async claimDueSale(id: string, now: Date): Promise<Product | undefined> {
    const claimed: unknown[] = await this.manager.query(
      'SELECT id FROM products WHERE id = $1 AND sale_due_at <= $2 FOR UPDATE SKIP LOCKED',
      [id, now],
    );
    return claimed.length > 0 ? this.get(id) : undefined;
  }

  protected toRow(product: Product): ProductRow {
    return productToRow(product);
  }

  protected toAggregate(row: ProductRow): Product {
    return productFromRow(row);
  }
}
