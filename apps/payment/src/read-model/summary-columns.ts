/** The columns of a `PaymentSummaryView`, from the table `payments`. */
export const summaryColumns = `
  id AS "paymentId", order_id AS "orderId", customer_id AS "customerId",
  CASE WHEN amount IS NULL THEN NULL ELSE json_build_object('amount', amount, 'currency', currency) END AS amount,
  label AS "paymentLabel", status, status_at AS "statusAt", decline_reason AS "declineReason",
  operation_kind AS operation, attempts, attempt_due_at AS "nextAttemptAt", in_doubt_since AS "inDoubtSince",
  heard_of_at AS "heardOfAt"`;
