import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A new id in each run, because a broker may still have the events of the previous run. */
export const PRODUCT = randomUUID();
export const customerId = '20000000-0000-7000-8000-100000000001';

/**
 * Creates baskets that contain one product: by reference, as the service stores them, and again as lines with their own
 * price.
 */
export async function fillFullBaskets(pool: Pool, count: number): Promise<void> {
  const numbers = `(SELECT ('20000000-0000-7000-8000-' || (100000000000 + n))::uuid AS basket FROM generate_series(1, ${count}) n) AS number`;
  await pool.query(
    `INSERT INTO products (id, sku, name, price_amount, price_currency, discontinued, last_event_at)
     VALUES ($1, 'TW-1', 'Brass compass', 1000, 'EUR', false, now() - interval '1 day')`,
    [PRODUCT],
  );
  await pool.query(`INSERT INTO baskets (id, version) SELECT basket, 1 FROM ${numbers}`);
  await pool.query(
    `INSERT INTO basket_lines
       (basket_id, position, product_id, quantity, checked_out_quantity, seen_price_amount, seen_price_currency)
     SELECT basket, 1, $1::uuid, 1, 0, 1000, 'EUR' FROM ${numbers}`,
    [PRODUCT],
  );
  await pool.query(`
    CREATE TABLE copied_lines AS
    SELECT basket_id, product_id, position, quantity, 'Brass compass'::text AS name, 1000::bigint AS price_amount, 'EUR'::text AS currency
      FROM basket_lines`);
  await pool.query('ALTER TABLE copied_lines ADD PRIMARY KEY (basket_id, product_id)');
  await pool.query('CREATE INDEX ON copied_lines (product_id)');
  await pool.query('VACUUM ANALYZE');
}
