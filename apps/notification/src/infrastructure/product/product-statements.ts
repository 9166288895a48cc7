import { PreparedStatement } from '@tradewind/application';

export interface ProductRow {
  readonly id: string;
  readonly name: string | null;
  readonly price_amount: string | null;
  readonly price_currency: string | null;
  readonly previous_price_amount: string | null;
  readonly previous_price_currency: string | null;
  readonly price_changed_at: Date | null;
  readonly available: number | null;
  readonly stock_revision: number | null;
}

/** A product of which nothing was heard yet gets a row, too, because only a row can be locked. In the order of ids. */
export const addUnknown = new PreparedStatement(`
  INSERT INTO products (id) SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id ON CONFLICT (id) DO NOTHING`);

/** Locks in the order of ids, so that two baskets do not block each other. */
export const selectForShare = new PreparedStatement<ProductRow>(`
  SELECT id, name, price_amount, price_currency, previous_price_amount, previous_price_currency, price_changed_at,
         available, stock_revision
    FROM products WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`);

export const copyName = new PreparedStatement(`
  INSERT INTO products (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = excluded.name`);

/** The events of one product arrive in their order. */
export const copyPrice = new PreparedStatement<ProductRow>(`
  INSERT INTO products
         (id, price_amount, price_currency, previous_price_amount, previous_price_currency, price_changed_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (id) DO UPDATE
     SET price_amount = excluded.price_amount, price_currency = excluded.price_currency,
         previous_price_amount = excluded.previous_price_amount,
         previous_price_currency = excluded.previous_price_currency, price_changed_at = excluded.price_changed_at
  RETURNING *`);

export const copyStock = new PreparedStatement<{ id: string }>(`
  INSERT INTO products (id, available, stock_revision) VALUES ($1, $2, $3)
  ON CONFLICT (id) DO UPDATE SET available = excluded.available, stock_revision = excluded.stock_revision
   WHERE products.stock_revision IS NULL OR products.stock_revision < excluded.stock_revision
  RETURNING id`);
