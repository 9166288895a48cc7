import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { Money } from '@tradewind/domain';
import type { ProductCopies, ProductCopy } from '../application/product-copies/product-copies.js';

const put = `
  INSERT INTO products (id, sku, name, price_amount, price_currency, discontinued, last_event_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (id) DO UPDATE
     SET sku = excluded.sku, name = excluded.name, price_amount = excluded.price_amount, price_currency = excluded.price_currency,
         discontinued = excluded.discontinued, last_event_at = excluded.last_event_at,
         price_cause = CASE WHEN (products.price_amount, products.price_currency) = (excluded.price_amount, excluded.price_currency)
                            THEN products.price_cause ELSE excluded.price_cause END`;

const changePrice = `
  UPDATE products SET price_amount = $2, price_currency = $3, price_cause = $4, last_event_at = $5 WHERE id = $1`;

const discontinue = 'UPDATE products SET discontinued = true, last_event_at = $2 WHERE id = $1';

@Injectable()
export class TypeOrmProductCopies implements ProductCopies {
  constructor(private readonly transaction: CurrentTransaction) {}

  async put({ productId, sku, name, price, discontinued }: ProductCopy, at: Date): Promise<void> {
    await this.transaction.manager.query(put, [productId, sku, name, price.amount, price.currency, discontinued, at]);
  }

  async changePrice(productId: string, price: Money, cause: string, at: Date): Promise<boolean> {
    return this.changesOne(changePrice, [productId, price.amount, price.currency, cause, at]);
  }

  async discontinue(productId: string, at: Date): Promise<boolean> {
    return this.changesOne(discontinue, [productId, at]);
  }

  private async changesOne(sql: string, values: unknown[]): Promise<boolean> {
    const [, affected] = await this.transaction.manager.query<[unknown[], number]>(sql, values);
    return affected === 1;
  }
}
