import { isRefundStep, refundReason, refundStatus } from './refund-steps.js';
import { summaryColumns } from './summary-columns.js';

/** A refund follows from the status that was reached in the same moment. */
const timeline = `
  SELECT json_agg(json_build_object('status', status, 'reason', reason, 'at', at) ORDER BY at, is_refund, position)
  FROM (
    SELECT status, reason, reached_at AS at, false AS is_refund, position
    FROM order_timeline_entries entry WHERE entry.order_id = summary.order_id
    UNION ALL
    SELECT ${refundStatus}, ${refundReason}, step.at, true, step.position
    FROM order_process_steps step WHERE step.order_id = summary.order_id AND ${isRefundStep}
  ) AS reached`;

/** How often that which is shown of an order has changed. It never decreases. Selected from `order_summaries summary`. */
export const orderVersion = `(summary.version + (
  SELECT count(*)::int FROM order_process_steps step WHERE step.order_id = summary.order_id AND ${isRefundStep}))`;

/** Selects the columns of OrderDetailView. A condition on `summary` and `detail` follows. */
export const detailQuery = `
  SELECT ${summaryColumns}, detail.checkout_id AS "checkoutId", detail.items, detail.address,
    detail.payment_label AS "paymentLabel", detail.carrier, detail.tracking_number AS "trackingNumber",
    CASE WHEN summary.status = 'Submitted' THEN process.deadline_at END AS "cancellableUntil",
    ${orderVersion} AS version, (${timeline}) AS timeline
  FROM order_summaries summary
    JOIN order_details detail ON detail.order_id = summary.order_id
    LEFT JOIN order_processes process ON process.id = summary.order_id`;
