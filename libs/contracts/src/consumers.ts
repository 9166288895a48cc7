// Written by `npm run contracts -- catalogue` from the code of the services; CI fails when it is out of date.

// prettier-ignore
const consumers = new Map<string, readonly string[]>([
  ['tradewind.basket.basket-changed.v1', ['analytics', 'notification']],
  ['tradewind.basket.basket-checked-out.v1', ['analytics', 'ordering']],
  ['tradewind.basket.checkout-withdrawal-requested.v1', ['analytics', 'ordering']],
  ['tradewind.catalog.product-created.v1', ['analytics', 'basket', 'inventory', 'notification']],
  ['tradewind.catalog.product-discontinued.v1', ['analytics', 'basket']],
  ['tradewind.catalog.product-price-changed.v1', ['analytics', 'basket', 'notification']],
  ['tradewind.catalog.product-price-changed.v2', ['analytics', 'basket', 'notification']],
  ['tradewind.catalog.product-updated.v1', ['analytics', 'basket', 'notification']],
  ['tradewind.identity.email-confirmation-requested.v1', ['analytics', 'notification']],
  ['tradewind.identity.password-changed.v1', ['analytics', 'notification']],
  ['tradewind.identity.password-reset-requested.v1', ['analytics', 'notification']],
  ['tradewind.identity.registration-with-taken-email-attempted.v1', ['analytics', 'notification']],
  ['tradewind.identity.user-registered.v1', ['analytics', 'notification', 'ordering']],
  ['tradewind.inventory.inventory-modified.v1', ['analytics', 'basket', 'catalog', 'notification']],
  ['tradewind.inventory.stock-commitment-rejected.v1', ['analytics', 'ordering']],
  ['tradewind.inventory.stock-committed.v1', ['analytics', 'ordering']],
  ['tradewind.inventory.stock-reservation-expired.v1', ['analytics', 'ordering']],
  ['tradewind.inventory.stock-reservation-rejected.v1', ['analytics', 'ordering']],
  ['tradewind.inventory.stock-reserved.v1', ['analytics', 'ordering']],
  ['tradewind.ordering.checkout-rejected.v1', ['analytics', 'basket']],
  ['tradewind.ordering.order-awaiting-payment.v1', ['analytics', 'payment']],
  ['tradewind.ordering.order-awaiting-stock.v1', ['analytics', 'inventory']],
  ['tradewind.ordering.order-cancelled.v1', ['analytics', 'catalog', 'inventory', 'notification', 'payment']],
  ['tradewind.ordering.order-confirmed.v1', ['analytics', 'catalog', 'inventory', 'notification']],
  ['tradewind.ordering.order-delivered.v1', ['analytics']],
  ['tradewind.ordering.order-refund-overdue.v1', ['analytics', 'payment']],
  ['tradewind.ordering.order-returned.v1', ['analytics', 'catalog', 'inventory', 'payment']],
  ['tradewind.ordering.order-shipped.v1', ['analytics', 'inventory', 'notification']],
  ['tradewind.ordering.order-started.v1', ['analytics', 'basket']],
  ['tradewind.payment.payment-completed.v1', ['analytics', 'ordering']],
  ['tradewind.payment.payment-declined.v1', ['analytics', 'ordering']],
  ['tradewind.payment.payment-refunded.v1', ['analytics', 'ordering']],
  ['tradewind.payment.payment-voided.v1', ['analytics', 'ordering']],
]);

// prettier-ignore
const publishers = new Map<string, readonly string[]>([
  ['tradewind.basket.basket-changed.v1', ['basket']],
  ['tradewind.basket.basket-checked-out.v1', ['basket']],
  ['tradewind.basket.checkout-withdrawal-requested.v1', ['basket']],
  ['tradewind.catalog.product-created.v1', ['catalog']],
  ['tradewind.catalog.product-discontinued.v1', ['catalog']],
  ['tradewind.catalog.product-price-changed.v1', ['catalog']],
  ['tradewind.catalog.product-price-changed.v2', ['catalog']],
  ['tradewind.catalog.product-updated.v1', ['catalog']],
  ['tradewind.identity.email-confirmation-requested.v1', ['identity']],
  ['tradewind.identity.password-changed.v1', ['identity']],
  ['tradewind.identity.password-reset-requested.v1', ['identity']],
  ['tradewind.identity.registration-with-taken-email-attempted.v1', ['identity']],
  ['tradewind.identity.user-registered.v1', ['identity']],
  ['tradewind.inventory.inventory-modified.v1', ['inventory']],
  ['tradewind.inventory.stock-commitment-rejected.v1', ['inventory']],
  ['tradewind.inventory.stock-committed.v1', ['inventory']],
  ['tradewind.inventory.stock-reservation-expired.v1', ['inventory']],
  ['tradewind.inventory.stock-reservation-rejected.v1', ['inventory']],
  ['tradewind.inventory.stock-reserved.v1', ['inventory']],
  ['tradewind.ordering.checkout-rejected.v1', ['ordering']],
  ['tradewind.ordering.order-awaiting-payment.v1', ['ordering']],
  ['tradewind.ordering.order-awaiting-stock.v1', ['ordering']],
  ['tradewind.ordering.order-cancelled.v1', ['ordering']],
  ['tradewind.ordering.order-confirmed.v1', ['ordering']],
  ['tradewind.ordering.order-delivered.v1', ['ordering']],
  ['tradewind.ordering.order-refund-overdue.v1', ['ordering']],
  ['tradewind.ordering.order-returned.v1', ['ordering']],
  ['tradewind.ordering.order-shipped.v1', ['ordering']],
  ['tradewind.ordering.order-started.v1', ['ordering']],
  ['tradewind.payment.payment-completed.v1', ['payment']],
  ['tradewind.payment.payment-declined.v1', ['payment']],
  ['tradewind.payment.payment-refunded.v1', ['payment']],
  ['tradewind.payment.payment-voided.v1', ['payment']],
]);

/** The services that handle integration events of this type, in alphabetical order. */
export function consumersOf(type: string): readonly string[] {
  return consumers.get(type) ?? [];
}

/** The services that publish integration events of this type, in alphabetical order. */
export function publishersOf(type: string): readonly string[] {
  return publishers.get(type) ?? [];
}
