/** In a demo nobody waits long: an order goes on after seconds. */
export const durationsOfDemo = {
  ORDER_GRACE_PERIOD_SECONDS: '10',
  ORDER_STOCK_SECONDS: '120',
  ORDER_PAYMENT_SECONDS: '300',
  ORDER_COMMITMENT_SECONDS: '120',
  ORDER_REFUND_SECONDS: '60',
};

/** A shop under faults comes to rest soon, because every order comes to an end: nobody says that a parcel has arrived. */
export const durationsOfChaos = {
  ORDER_GRACE_PERIOD_SECONDS: '1',
  ORDER_STOCK_SECONDS: '60',
  ORDER_PAYMENT_SECONDS: '60',
  ORDER_COMMITMENT_SECONDS: '60',
  ORDER_SHIPMENT_SECONDS: '300',
  ORDER_DELIVERY_SECONDS: '2',
  ORDER_REFUND_SECONDS: '10',
  ORDER_LONGEST_REFUND_SECONDS: '20',
};
