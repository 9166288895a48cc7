import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage, ConcurrencyConflictError } from '@tradewind/application';
import { In, QueryFailedError } from 'typeorm';
import { Product } from '../domain/product.js';
import type { ProductRepository } from '../domain/product.repository.js';
import { productOf, rowOf } from './product-row.mapper.js';
import type { ProductRow } from './product.row.js';
import { productSchema } from './product.schema.js';

const uniqueViolation = '23505';

@Injectable()
export class TypeOrmProductRepository extends AggregateRepository<Product, ProductRow> implements ProductRepository {
  constructor(storage: AggregateStorage) {
    super(storage, productSchema, 'Product');
  }

  /** Two new products with one code: the second is tried again, and then finds the first. */
  override async save(product: Product): Promise<void> {
    try {
      await super.save(product);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new ConcurrencyConflictError(`the code ${product.snapshot().sku.value} was taken meanwhile`, {
        cause: error,
      });
    }
  }

  async hasSku(sku: string): Promise<boolean> {
    return this.manager.existsBy(productSchema, { sku });
  }

  async bySkus(skus: readonly string[]): Promise<Map<string, Product>> {
    const rows = await this.manager.findBy(productSchema, { sku: In([...skus]) });
    return new Map(rows.map((row) => [row.sku, this.restored(row)]));
  }

  async claimDueSale(id: string, now: Date): Promise<Product | undefined> {
    const claimed: unknown[] = await this.manager.query(
      'SELECT id FROM product WHERE id = $1 AND sale_due_at <= $2 FOR UPDATE SKIP LOCKED',
      [id, now],
    );
    return claimed.length > 0 ? this.get(id) : undefined;
  }

  protected toRow(product: Product): ProductRow {
    return rowOf(product);
  }

  protected toAggregate(row: ProductRow): Product {
    return productOf(row);
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === uniqueViolation;
}
