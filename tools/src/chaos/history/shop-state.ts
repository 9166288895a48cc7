import type { Availability, FiredDeadline, Order, ShopState } from '../checker/shop-state.js';
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
  processes: 'SELECT id AS "orderId", state FROM order_processes',
  deadlines: `
    SELECT order_id AS "orderId", CASE message WHEN 'DeadlinePassed ' || deadline_before THEN deadline_before ELSE 'cancelled' END AS kind,
      floor(extract(epoch FROM due_at) * 1000)::float8 AS "dueAt", ceil(extract(epoch FROM at) * 1000)::float8 AS "firedAt"
    FROM (
      SELECT *, lag(deadline) OVER steps AS deadline_before, lag(deadline_at) OVER steps AS due_at
      FROM order_process_steps WINDOW steps AS (PARTITION BY order_id ORDER BY position)
    ) AS step
    WHERE message LIKE 'DeadlinePassed %'`,
  buyers: 'SELECT id, customer_id AS "customerId", display_name AS "displayName" FROM buyers',
};

const stock = `
  SELECT product_id AS "productId", (received + adjusted)::float8 AS received, available AS "onHand",
    reserved + committed AS reserved, shipped::float8, written_off::float8 AS "writtenOff"
  FROM stock_levels`;

const book = `
  SELECT reference AS "orderId", captured::float8, refunded::float8 FROM authorisations WHERE captured > 0`;

const mails = `SELECT kind, fact AS subject FROM mails WHERE status = 'sent'`;

const figures = `
  WITH live AS (SELECT number FROM projection_generations WHERE state = 'live')
  SELECT 'revenue in ' || total_currency AS name, sum(total_amount)::float8 AS value
    FROM sales WHERE generation IN (TABLE live) GROUP BY total_currency
  UNION ALL SELECT 'refunds in ' || refund_currency, sum(refund_amount)::float8
    FROM refunds WHERE generation IN (TABLE live) GROUP BY refund_currency
  UNION ALL SELECT 'orders cancelled: ' || reason, count(*)::float8
    FROM cancellations WHERE generation IN (TABLE live) GROUP BY reason
  UNION ALL SELECT 'orders started', count(*)::float8 FROM submissions WHERE generation IN (TABLE live)`;

export async function shopState(postgres: PostgresServer): Promise<ShopState> {
  const from = <Row>(database: string, sql: string) => postgres.query<Row>(database, sql);
  const availability = (service: string) =>
    from<Availability>(
      service,
      `SELECT '${service}' AS service, product_id AS "productId", available::float8 FROM stock_levels`,
    );
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
    processes: await from('ordering', ordering.processes),
    deadlines: await from<FiredDeadline>('ordering', ordering.deadlines),
    stock: await from('inventory', stock),
    availability: [...(await availability('basket')), ...(await availability('catalog'))],
    book: await from('payment_provider', book),
    mails: await from('notification', mails),
    figures: await from('analytics', figures),
  };
}
