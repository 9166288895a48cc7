/** How long an order waits in the demo, so that whoever watches it sees each deadline pass. */
export const orderDeadlines: Readonly<Record<string, string>> = {
  ORDER_GRACE_PERIOD_SECONDS: '5',
  ORDER_STOCK_SECONDS: '20',
  ORDER_PAYMENT_SECONDS: '60',
  ORDER_COMMITMENT_SECONDS: '20',
  ORDER_SHIPMENT_SECONDS: '3600',
  ORDER_DELIVERY_SECONDS: '600',
  ORDER_REFUND_SECONDS: '30',
  ORDER_LONGEST_REFUND_SECONDS: '300',
};
