import { PreparedStatement } from '@tradewind/application';
import { periods } from '../../domain/purchase/period.js';

/** An order of n products makes n * (n - 1) rows of pairs, so only its first ten products are paired: at most 90. */
const paired = 10;

/** What one row of `purchase` contained, in which periods, and which products together. */
const contents = `
  item AS (SELECT product_id, quantity FROM purchase, unnest(product_ids, quantities) AS bought (product_id, quantity)),
  period AS (
    SELECT name, date_trunc(name, confirmed_at AT TIME ZONE 'UTC')::date AS starts_on
      FROM purchase, unnest('{${periods.join(',')}}'::text[]) AS name
  ),
  paired AS (SELECT unnest(product_ids[1:${paired}]) AS product_id FROM purchase),
  pair AS (
    SELECT one.product_id, other.product_id AS other_id FROM paired one JOIN paired other ON one.product_id <> other.product_id
  )`;

/** One counts at a time. Otherwise, two batches of orders with the same products would wait for each other's rows. */
export const oneAtATime = new PreparedStatement(`SELECT pg_advisory_xact_lock(hashtext('purchases'))`);

/** An order that is told again adds no row to `purchases`, and then nothing is counted. */
export const count = new PreparedStatement(`
  WITH purchase AS (
    INSERT INTO purchases (order_id, confirmed_at, product_ids, quantities) VALUES ($1, $2, $3::uuid[], $4::bigint[])
    ON CONFLICT DO NOTHING RETURNING confirmed_at, product_ids, quantities
  ), ${contents},
  sold AS (
    INSERT INTO best_sellers AS seller (product_id, period, starts_on, category_slug, pieces)
    SELECT product.id, period.name, period.starts_on, product.category_slug, item.quantity
      FROM item JOIN product_search_entries product ON product.id = item.product_id CROSS JOIN period
    ON CONFLICT (product_id, period) DO UPDATE
       SET pieces = excluded.pieces + CASE WHEN seller.starts_on = excluded.starts_on THEN seller.pieces ELSE 0 END,
           starts_on = excluded.starts_on, category_slug = excluded.category_slug
     WHERE seller.starts_on <= excluded.starts_on
  )
  INSERT INTO product_pairs AS known (product_id, other_id, orders) SELECT product_id, other_id, 1 FROM pair
  ON CONFLICT (product_id, other_id) DO UPDATE SET orders = known.orders + 1`);

export const takeBack = new PreparedStatement(`
  WITH purchase AS (
    UPDATE purchases SET taken_back = true WHERE order_id = $1 AND NOT taken_back
    RETURNING confirmed_at, product_ids, quantities
  ), ${contents},
  sold AS (
    UPDATE best_sellers seller SET pieces = greatest(0, seller.pieces - item.quantity)
      FROM item CROSS JOIN period
     WHERE seller.product_id = item.product_id AND seller.period = period.name AND seller.starts_on = period.starts_on
  )
  UPDATE product_pairs known SET orders = known.orders - 1
    FROM pair WHERE known.product_id = pair.product_id AND known.other_id = pair.other_id`);

export const forgetBefore = new PreparedStatement(`
  DELETE FROM purchases WHERE order_id IN (SELECT order_id FROM purchases WHERE confirmed_at < $1 ORDER BY confirmed_at LIMIT 2)`);
