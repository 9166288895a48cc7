import { PreparedStatement } from '@tradewind/application';

export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly price_amount: string;
  readonly price_currency: string;
  readonly discontinued: boolean;
  /** Null while it is not known. */
  readonly pieces_available: string | null;
}

const offers = `
  SELECT product.id, product.name, product.price_amount, product.price_currency, product.discontinued,
         stock.available AS pieces_available
    FROM products product
    LEFT JOIN stock_levels stock ON stock.product_id = product.id`;

export const select = new PreparedStatement<ProductRow>(`${offers} WHERE product.id = $1`);

/** Locks in the order of ids, so that two checkouts do not block each other. Stock is not locked: Inventory decides about it. */
export const selectForShare = new PreparedStatement<ProductRow>(
  `${offers} WHERE product.id = ANY($1::uuid[]) ORDER BY product.id FOR SHARE OF product`,
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

/** An older event never overwrites a newer one. */
export const copyStockLevel = new PreparedStatement(`
  INSERT INTO stock_levels (product_id, available, revision) VALUES ($1, $2, $3)
  ON CONFLICT (product_id) DO UPDATE SET available = excluded.available, revision = excluded.revision
   WHERE stock_levels.revision < excluded.revision`);
