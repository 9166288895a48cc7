import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import type { PriceChange } from '../../domain/mail/price-drop.js';
import type { ProductCopy } from '../../domain/product/product-copy.js';
import type { ProductRepository } from '../../domain/product/product.repository.js';
import { addUnknown, copyName, copyPrice, copyStock, type ProductRow, selectForShare } from './product-statements.js';

@Injectable()
export class TypeOrmProductRepository implements ProductRepository {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async copyName(productId: string, name: string): Promise<void> {
    await copyName.run(this.currentTransaction.manager, [productId, name]);
  }

  async copyPrice({ productId, price, previousPrice, changedAt }: Omit<PriceChange, 'productName'>) {
    const values = [price.amount, price.currency, previousPrice.amount, previousPrice.currency, changedAt];
    const [row] = await copyPrice.run(this.currentTransaction.manager, [productId, ...values]);
    return toCopy(row!);
  }

  async copyStock(productId: string, available: number, revision: number): Promise<boolean> {
    const copied = await copyStock.run(this.currentTransaction.manager, [productId, available, revision]);
    return copied.length === 1;
  }

  async findForShare(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductCopy>> {
    await addUnknown.run(this.currentTransaction.manager, [productIds]);
    const rows = await selectForShare.run(this.currentTransaction.manager, [productIds]);
    return new Map(rows.map((row) => [row.id, toCopy(row)]));
  }
}

function toCopy(row: ProductRow): ProductCopy {
  return {
    id: row.id,
    name: row.name,
    price: money(row.price_amount, row.price_currency),
    previousPrice: money(row.previous_price_amount, row.previous_price_currency),
    priceChangedAt: row.price_changed_at,
    available: row.available,
    stockRevision: row.stock_revision,
  };
}

function money(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : Money.restore(Number(amount), currency);
}
