import { PreparedStatement } from '@tradewind/application';

export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly price_amount: string;
  readonly price_currency: string;
  readonly discontinued: boolean;
}

const columns = 'SELECT id, name, price_amount, price_currency, discontinued FROM products';

export const select = new PreparedStatement<ProductRow>(`${columns} WHERE id = $1`);

/** Locks in the order of ids, so that two checkouts do not block each other. */
export const selectForShare = new PreparedStatement<ProductRow>(
  `${columns} WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`,
);

/** The cause of the price stays as long as the price does. */
export const copy = new PreparedStatement(`
  INSERT INTO products (id, sku, name, price_amount, price_currency, discontinued, last_event_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (id) DO UPDATE
     SET sku = excluded.sku, name = excluded.name, price_amount = excluded.price_amount, price_currency = excluded.price_currency,
         discontinued = excluded.discontinued, last_event_at = excluded.last_event_at,
         price_cause = CASE WHEN (products.price_amount, products.price_currency) = (excluded.price_amount, excluded.price_currency)
                            THEN products.price_cause ELSE excluded.price_cause END`);

export const copyPrice = new PreparedStatement<{ id: string }>(`
  UPDATE products SET price_amount = $2, price_currency = $3, price_cause = $4, last_event_at = $5 WHERE id = $1 RETURNING id`);

export const copyDiscontinuation = new PreparedStatement<{ id: string }>(
  'UPDATE products SET discontinued = true, last_event_at = $2 WHERE id = $1 RETURNING id',
);
