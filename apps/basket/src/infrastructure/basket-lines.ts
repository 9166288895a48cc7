import { Money } from '@tradewind/domain';
import type { EntityManager } from 'typeorm';
import type { BasketLine } from '../domain/basket-line.js';

interface Row {
  readonly product_id: string;
  readonly quantity: number;
  readonly checked_out_quantity: number;
  readonly seen_price_amount: string;
  readonly seen_price_currency: string;
}

const select = `
  SELECT product_id, quantity, checked_out_quantity, seen_price_amount, seen_price_currency
    FROM basket_lines WHERE basket_id = $1 ORDER BY position`;

/** Lines that stay are changed in place: nothing is written for the reference to their product. */
const write = `
  WITH kept AS (
    INSERT INTO basket_lines
           (basket_id, position, product_id, quantity, checked_out_quantity, seen_price_amount, seen_price_currency)
    SELECT $1, position, product_id, quantity, checked_out_quantity, amount, currency
      FROM unnest($2::uuid[], $3::int[], $4::int[], $5::bigint[], $6::text[])
           WITH ORDINALITY AS line (product_id, quantity, checked_out_quantity, amount, currency, position)
    ON CONFLICT (basket_id, product_id) DO UPDATE
       SET position = EXCLUDED.position, quantity = EXCLUDED.quantity,
           checked_out_quantity = EXCLUDED.checked_out_quantity,
           seen_price_amount = EXCLUDED.seen_price_amount, seen_price_currency = EXCLUDED.seen_price_currency
  )
  DELETE FROM basket_lines WHERE basket_id = $1 AND product_id <> ALL ($2::uuid[])`;

export async function readBasketLines(manager: EntityManager, basketId: string): Promise<BasketLine[]> {
  const rows = await manager.query<Row[]>(select, [basketId]);
  return rows.map((row) => ({
    productId: row.product_id,
    quantity: row.quantity,
    checkedOutQuantity: row.checked_out_quantity,
    unitPriceSeen: Money.of(Number(row.seen_price_amount), row.seen_price_currency),
  }));
}

/** Lines are few and change together with their basket, so all of them are written, in one round trip. */
export async function writeBasketLines(
  manager: EntityManager,
  basketId: string,
  lines: readonly BasketLine[],
): Promise<void> {
  await manager.query(write, [
    basketId,
    lines.map((line) => line.productId),
    lines.map((line) => line.quantity),
    lines.map((line) => line.checkedOutQuantity),
    lines.map((line) => line.unitPriceSeen.amount),
    lines.map((line) => line.unitPriceSeen.currency),
  ]);
}
