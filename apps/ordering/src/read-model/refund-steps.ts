/** Which rows of `order_process_steps step` tell what becomes of the money of an order. */
export const isRefundStep = `
  step.state_before <> step.state_after
  AND ('AwaitingRefund' IN (step.state_before, step.state_after) OR step.message = 'PaymentRefunded')`;

/** The `TimelineStatus` of such a row. An operator who moves an order on vouches that its money is settled. */
export const refundStatus = `
  CASE
    WHEN step.state_after = 'AwaitingRefund' THEN 'AwaitingRefund'
    WHEN step.message IN ('PaymentVoided', 'PaymentDeclined') THEN 'NotCharged'
    ELSE 'Refunded'
  END`;

export const refundReason = `CASE step.message WHEN 'MoveOn' THEN 'operator' END`;
