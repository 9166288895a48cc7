import type { Pool } from 'pg';
import { CUSTOMER_PREFIX, Customers, PRODUCT_PREFIX } from './customers.js';

const PRODUCTS = 1_000;
const LINES = 3;
const PRICE = 1_000;

/** The total of every customer's basket. */
export const TOTAL = LINES * PRICE;

const productId = (number: string): string => `('${PRODUCT_PREFIX}' || (100000000000 + ${number}))::uuid`;
const basketId = (number: string): string => `('${CUSTOMER_PREFIX}' || (${Customers.first} + ${number}))::uuid`;
const products = `generate_series(0, ${PRODUCTS - 1}) n`;
const lines = `generate_series(0, $1::int - 1) n, generate_series(1, ${LINES}) line`;
/** Spreads the lines over all products. A basket never contains the same product twice. */
const productOfLine = productId(`(n * 7 + line * 331) % ${PRODUCTS}`);

/** Fills the tables of the basket service. */
export async function fillBaskets(pool: Pool, count: number): Promise<void> {
  await pool.query(`
    INSERT INTO products (id, sku, name, price_amount, price_currency, discontinued, last_event_at)
    SELECT ${productId('n')}, 'TW-' || n, 'Brass compass No. ' || n, ${PRICE}, 'EUR', false, now() FROM ${products}`);
  await pool.query(
    `INSERT INTO baskets (id, version) SELECT ${basketId('n')}, 1 FROM generate_series(0, $1::int - 1) n`,
    [count],
  );
  await pool.query(
    `INSERT INTO basket_lines
       (basket_id, position, product_id, quantity, checked_out_quantity, seen_price_amount, seen_price_currency)
     SELECT ${basketId('n')}, line, ${productOfLine}, 1, 0, ${PRICE}, 'EUR' FROM ${lines}`,
    [count],
  );
  await pool.query('VACUUM ANALYZE');
}

/** Fills the tables of the plain service. */
export async function fillPlainBaskets(pool: Pool, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO product (id, name, price) SELECT ${productId('n')}, 'Brass compass No. ' || n, ${PRICE} FROM ${products}`,
  );
  await pool.query(`INSERT INTO basket (id) SELECT ${basketId('n')} FROM generate_series(0, $1::int - 1) n`, [count]);
  await pool.query(
    `INSERT INTO basket_line ("basketId", "productId", quantity, "checkedOutQuantity")
     SELECT ${basketId('n')}, ${productOfLine}, 1, 0 FROM ${lines}`,
    [count],
  );
  await pool.query('VACUUM ANALYZE');
}
