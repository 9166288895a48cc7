/** Which events, by name, a service handles: each of them is one row of its inbox. */
export const handledBy: Readonly<Record<string, readonly string[]>> = {
  basket: [
    'product-created',
    'product-updated',
    'product-price-changed',
    'product-discontinued',
    'order-started',
    'checkout-rejected',
  ],
  ordering: ['basket-checked-out', 'checkout-withdrawal-requested', 'user-registered'],
};
