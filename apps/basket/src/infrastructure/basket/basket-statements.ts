import { PreparedStatement } from '@tradewind/application';
import type { StartedOrder } from '../../domain/checkout/started-order.js';

/** As the JSON column stores it. */
interface RejectedCheckoutColumn {
  readonly checkoutId: string;
  readonly reason: string;
  readonly detail: string | null;
  readonly rejectedAt: string;
}

/** A basket and one of its lines. An empty basket is one row without a line. */
export interface BasketLineRow {
  readonly version: number;
  readonly guest_used_at: Date | null;
  readonly guest_merged: boolean;
  readonly pending_checkout_id: string | null;
  readonly pending_since: Date | null;
  readonly withdrawal_requested_at: Date | null;
  readonly rejected_checkout: RejectedCheckoutColumn | null;
  readonly started_order: StartedOrder | null;
  readonly product_id: string | null;
  readonly quantity: number;
  readonly checked_out_quantity: number;
  readonly seen_price_amount: string;
  readonly seen_price_currency: string;
}

export const selectBasket = new PreparedStatement<BasketLineRow>(`
  SELECT basket.version, basket.guest_used_at, basket.guest_merged, basket.pending_checkout_id, basket.pending_since, basket.withdrawal_requested_at,
         basket.rejected_checkout, basket.started_order, line.product_id, line.quantity, line.checked_out_quantity,
         line.seen_price_amount, line.seen_price_currency
    FROM baskets basket
    LEFT JOIN basket_lines line ON line.basket_id = basket.id
   WHERE basket.id = $1
   ORDER BY line.position`);

interface CheckedOutItemRow {
  readonly product_id: string;
  readonly sku: string;
  readonly name: string;
  readonly price_amount: string;
  readonly price_currency: string;
  readonly checked_out_quantity: number;
}

export const selectCheckedOutItems = new PreparedStatement<CheckedOutItemRow>(`
  SELECT line.product_id, product.sku, product.name, product.price_amount, product.price_currency, line.checked_out_quantity
    FROM basket_lines line
    JOIN products product ON product.id = line.product_id
   WHERE line.basket_id = $1 AND line.checked_out_quantity > 0
   ORDER BY line.position`);

/**
 * Lines are few and change together with their basket, so one statement writes the basket and all of its lines, or nothing.
 * Lines that stay are updated in place, so PostgreSQL does not check and lock their products again.
 */
const writeLines = `
  kept AS (
    INSERT INTO basket_lines
           (basket_id, position, product_id, quantity, checked_out_quantity, seen_price_amount, seen_price_currency)
    SELECT basket.id, position, product_id, quantity, checked_out_quantity, amount, currency
      FROM basket, unnest($4::uuid[], $5::int[], $6::int[], $7::bigint[], $8::text[])
           WITH ORDINALITY AS line (product_id, quantity, checked_out_quantity, amount, currency, position)
    ON CONFLICT (basket_id, product_id) DO UPDATE
       SET position = EXCLUDED.position, quantity = EXCLUDED.quantity,
           checked_out_quantity = EXCLUDED.checked_out_quantity,
           seen_price_amount = EXCLUDED.seen_price_amount, seen_price_currency = EXCLUDED.seen_price_currency
  ),
  gone AS (
    DELETE FROM basket_lines line USING basket WHERE line.basket_id = basket.id AND line.product_id <> ALL ($4::uuid[])
  )
  SELECT id FROM basket`;

/** Returns no row and writes nothing when the owner already has a basket. */
export const insertBasket = new PreparedStatement<{ id: string }>(`
  WITH basket AS (
    INSERT INTO baskets (id, version, pending_checkout_id, pending_since, withdrawal_requested_at, rejected_checkout,
                         guest_merged, guest_used_at, started_order)
    VALUES ($1, $2, $3, $9, $10, $11, $12, $13, $14) ON CONFLICT (id) DO NOTHING RETURNING id
  ), ${writeLines}`);

/** Returns no row and writes nothing when the stored basket does not have the previous version. */
export const updateBasket = new PreparedStatement<{ id: string }>(`
  WITH basket AS (
    UPDATE baskets
       SET version = $2, pending_checkout_id = $3, pending_since = $9, withdrawal_requested_at = $10,
           rejected_checkout = $11, guest_merged = $12, guest_used_at = $13, started_order = $14
     WHERE id = $1 AND version = $2 - 1 RETURNING id
  ), ${writeLines}`);

/** In the order of ids, so that two merges do not block each other. */
export const lockBaskets = new PreparedStatement(
  'SELECT id FROM baskets WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE',
);

/** Writes at most once a day, so that looking at a basket hardly ever writes. */
export const noteUse = new PreparedStatement<{ is_known: boolean }>(`
  WITH used AS (
    UPDATE baskets SET guest_used_at = $2 WHERE id = $1 AND guest_used_at < $2::timestamptz - interval '1 day'
  )
  SELECT EXISTS (SELECT FROM baskets WHERE id = $1) AS is_known`);

export const removeUnusedByGuests = new PreparedStatement<{ id: string }>(`
  DELETE FROM baskets WHERE id IN (
    SELECT id FROM baskets WHERE guest_used_at < $1 ORDER BY guest_used_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ) RETURNING id`);
