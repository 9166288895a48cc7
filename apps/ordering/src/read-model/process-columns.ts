/** The columns of OrderProcessView, selected from `order_processes process` and `order_summaries summary`. $1: now. */
export const processColumns = `
  process.id AS "orderId", summary.order_number AS "orderNumber", summary.customer_id AS "customerId",
  process.state, process.settlement, process.refund_attempts AS "refundAttempts",
  process.started_at AS "startedAt", process.entered_at AS "enteredAt", process.deadline, process.deadline_at AS "deadlineAt",
  (coalesce(process.deadline_at < $1, false) OR (process.state = 'AwaitingRefund' AND process.refund_attempts > 0)) AS overdue`;
