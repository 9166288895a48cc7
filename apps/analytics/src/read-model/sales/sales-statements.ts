import { PreparedStatement } from '@tradewind/application';
import { recordFact } from '../facts.js';

export const recordSale = recordFact('sales', ['order_id'], ['sold_at', 'total_amount', 'total_currency']);

export const recordRefund = recordFact('refunds', ['payment_id'], ['refunded_at', 'refund_amount', 'refund_currency']);

/** The lines of an order, in one statement. */
export const recordSoldItems = new PreparedStatement(`
  INSERT INTO sold_items (generation, order_id, line, product_id, sku, name, pieces, revenue_amount, revenue_currency, sold_at)
  SELECT $1, $2, line, product_id, sku, name, pieces, revenue_amount, revenue_currency, $3
  FROM unnest($4::uuid[], $5::text[], $6::text[], $7::int[], $8::bigint[], $9::text[])
    WITH ORDINALITY AS l(product_id, sku, name, pieces, revenue_amount, revenue_currency, line)
  ON CONFLICT DO NOTHING`);
