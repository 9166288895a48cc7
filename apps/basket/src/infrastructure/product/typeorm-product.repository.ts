import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import type { ProductCopy } from '../../domain/product/product-copy.js';
import { offerOf, type ProductOffer } from '../../domain/product/product-offer.js';
import type { ProductRepository } from '../../domain/product/product.repository.js';
import type { StockLevel } from '../../domain/product/stock-level.js';
import {
  copy,
  copyDiscontinuation,
  copyPrice,
  copyStockLevel,
  type ProductRow,
  select,
  selectForShare,
} from './product-statements.js';

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
    await copy.enqueue(this.currentTransaction.manager, values);
  }

  async copyPrice(productId: string, price: Money, cause: string, at: Date): Promise<boolean> {
    const values = [productId, price.amount, price.currency, cause, at];
    return (await copyPrice.run(this.currentTransaction.manager, values)).length === 1;
  }

  async copyDiscontinuation(productId: string, at: Date): Promise<boolean> {
    return (await copyDiscontinuation.run(this.currentTransaction.manager, [productId, at])).length === 1;
  }

  async copyStockLevel({ productId, available, revision }: StockLevel): Promise<void> {
    await copyStockLevel.enqueue(this.currentTransaction.manager, [productId, available, revision]);
  }
}

function toOffer({ id: productId, name, discontinued, ...row }: ProductRow): ProductOffer {
  const price = Money.restore(Number(row.price_amount), row.price_currency);
  const piecesAvailable = row.pieces_available === null ? null : Number(row.pieces_available);
  return offerOf({ productId, name, discontinued, price }, piecesAvailable);
}
