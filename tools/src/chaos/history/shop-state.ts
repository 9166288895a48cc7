import type { Order, ShopState } from '../checker/shop-state.js';
import type { PostgresServer } from '../shop/postgres-server.js';

/** Amounts fit into a double here; PostgreSQL hands bigints out as text. */
const catalog = {
  products: `
    SELECT id, name, discontinued,
      (CASE WHEN sale_started THEN sale_price ELSE regular_price END)::float8 AS price FROM products`,
  priceHistory: 'SELECT product_id AS "productId", amount::float8 FROM price_history_entries ORDER BY id',
};

const basket = {
  copies: `
    SELECT id, name, discontinued, price_amount::float8 AS price,
      floor(extract(epoch FROM last_event_at) * 1000)::float8 AS "lastEventAt" FROM products`,
  baskets: `
    SELECT id AS "customerId", pending_checkout_id AS "pendingCheckoutId",
      coalesce((SELECT sum(checked_out_quantity) FROM basket_lines WHERE basket_id = baskets.id), 0)::int AS "checkedOutPieces"
    FROM baskets`,
  answers: `
    SELECT key, answer #>> '{value,body,checkoutId}' AS "checkoutId"
    FROM idempotent_request WHERE scope LIKE '%/basket/checkout' AND answer IS NOT NULL`,
};

const ordering = {
  people: 'SELECT id, display_name AS "displayName" FROM users',
  orders: `
    SELECT id, checkout_id AS "checkoutId", customer_id AS "customerId", buyer_id AS "buyerId", status,
      total_amount::float8 AS total,
      ARRAY(SELECT product_id || ' × ' || quantity FROM order_items WHERE order_id = orders.id ORDER BY 1) AS items
    FROM orders`,
  summaries: `
    SELECT order_id AS "orderId", buyer_id AS "buyerId", buyer_name AS "buyerName", status FROM order_summaries`,
  timeline: 'SELECT order_id AS "orderId", status FROM order_timeline_entries ORDER BY position',
  buyers: 'SELECT id, customer_id AS "customerId", display_name AS "displayName" FROM buyers',
};

export async function shopState(postgres: PostgresServer): Promise<ShopState> {
  const from = <Row>(database: string, sql: string) => postgres.query<Row>(database, sql);
  return {
    users: await from('identity', 'SELECT id, display_name AS "displayName" FROM users'),
    products: await from('catalog', catalog.products),
    priceHistory: await from('catalog', catalog.priceHistory),
    copies: await from('basket', basket.copies),
    baskets: await from('basket', basket.baskets),
    answers: await from('basket', basket.answers),
    people: await from('ordering', ordering.people),
    orders: await from<Order>('ordering', ordering.orders),
    summaries: await from('ordering', ordering.summaries),
    timeline: await from('ordering', ordering.timeline),
    buyers: await from('ordering', ordering.buyers),
  };
}
