import { settingsProvider } from '@tradewind/platform';
import { z } from 'zod';
import { CheckoutPatience } from './domain/checkout/checkout-patience.js';

const checkoutSettings = z.object({
  CHECKOUT_PATIENCE_SECONDS: z.coerce
    .number({ error: 'must be a whole number of seconds' })
    .int({ error: 'must be a whole number of seconds' })
    .min(0, { error: 'must be 0 or more' })
    .max(86_400, { error: 'must be at most 86400, a day' })
    .default(300),
});

export const checkoutPatience = settingsProvider(
  CheckoutPatience,
  checkoutSettings,
  ({ CHECKOUT_PATIENCE_SECONDS }) => new CheckoutPatience(CHECKOUT_PATIENCE_SECONDS * 1_000),
);
