import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import type { Money } from '@tradewind/domain';
import type { ProductCopies, ProductCopy } from '../application/product-copies/product-copies.js';

const put = new PreparedStatement(`
  INSERT INTO products (id, sku, name, price_amount, price_currency, discontinued, last_event_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (id) DO UPDATE
     SET sku = excluded.sku, name = excluded.name, price_amount = excluded.price_amount, price_currency = excluded.price_currency,
         discontinued = excluded.discontinued, last_event_at = excluded.last_event_at,
         price_cause = CASE WHEN (products.price_amount, products.price_currency) = (excluded.price_amount, excluded.price_currency)
                            THEN products.price_cause ELSE excluded.price_cause END`);

const changePrice = new PreparedStatement(`
  UPDATE products SET price_amount = $2, price_currency = $3, price_cause = $4, last_event_at = $5 WHERE id = $1 RETURNING id`);

const discontinue = new PreparedStatement(
  'UPDATE products SET discontinued = true, last_event_at = $2 WHERE id = $1 RETURNING id',
);

@Injectable()
export class TypeOrmProductCopies implements ProductCopies {
  constructor(private readonly transaction: CurrentTransaction) {}

  async put({ productId, sku, name, price, discontinued }: ProductCopy, at: Date): Promise<void> {
    const values = [productId, sku, name, price.amount, price.currency, discontinued, at];
    await put.enqueue(this.transaction.manager, values);
  }

  async changePrice(productId: string, price: Money, cause: string, at: Date): Promise<boolean> {
    return this.changesOne(changePrice, [productId, price.amount, price.currency, cause, at]);
  }

  async discontinue(productId: string, at: Date): Promise<boolean> {
    return this.changesOne(discontinue, [productId, at]);
  }

  private async changesOne(change: PreparedStatement<object>, values: unknown[]): Promise<boolean> {
    return (await change.run(this.transaction.manager, values)).length === 1;
  }
}
