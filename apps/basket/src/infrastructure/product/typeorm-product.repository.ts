import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import { largestUnitPrice } from '../../domain/basket/largest-unit-price.js';
import type { ProductCopy } from '../../domain/product/product-copy.js';
import type { ProductOffer } from '../../domain/product/product-offer.js';
import type { ProductRepository } from '../../domain/product/product.repository.js';
import { copy, copyDiscontinuation, copyPrice, type ProductRow, select, selectForShare } from './product-statements.js';

@Injectable()
export class TypeOrmProductRepository implements ProductRepository {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async find(productId: string): Promise<ProductOffer | undefined> {
    const [row] = await select.run(this.currentTransaction.manager, [productId]);
    return row && toOffer(row);
  }

  async findForShare(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductOffer>> {
    const rows = await selectForShare.run(this.currentTransaction.manager, [productIds]);
    return new Map(rows.map((row) => [row.id, toOffer(row)]));
  }

  async copy({ productId, sku, name, price, discontinued }: ProductCopy, at: Date): Promise<void> {
    const values = [productId, sku, name, price.amount, price.currency, discontinued, at];
    await this.currentTransaction.manager.query(copy, values);
  }

  async copyPrice(productId: string, price: Money, cause: string, at: Date): Promise<boolean> {
    return this.changesOne(copyPrice, [productId, price.amount, price.currency, cause, at]);
  }

  async copyDiscontinuation(productId: string, at: Date): Promise<boolean> {
    return this.changesOne(copyDiscontinuation, [productId, at]);
  }

  private async changesOne(sql: string, values: unknown[]): Promise<boolean> {
    const [, affected] = await this.currentTransaction.manager.query<[unknown[], number]>(sql, values);
    return affected === 1;
  }
}

function toOffer(row: ProductRow): ProductOffer {
  const price = Money.of(Number(row.price_amount), row.price_currency);
  return {
    productId: row.id,
    name: row.name,
    price,
    available: !row.discontinued && price.amount <= largestUnitPrice,
  };
}
