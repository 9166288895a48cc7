/** The columns of OrderSummaryView, selected from `order_summaries summary`. */
export const summaryColumns = `
  summary.order_id AS "orderId", summary.order_number AS "orderNumber", summary.customer_id AS "customerId",
  summary.buyer_id AS "buyerId", summary.buyer_name AS "buyerName", summary.status,
  summary.cancellation_reason AS "cancellationReason",
  json_build_object('amount', summary.total_amount, 'currency', summary.total_currency) AS total,
  summary.pieces, summary.started_at AS "startedAt"`;
