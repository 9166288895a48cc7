import { z } from 'zod';

export const checkoutSettings = z.object({
  CHECKOUT_PATIENCE_SECONDS: z.coerce
    .number({ error: 'must be a whole number of seconds' })
    .int({ error: 'must be a whole number of seconds' })
    .min(0, { error: 'must be 0 or more' })
    .max(86_400, { error: 'must be at most 86400, a day' })
    .default(300),
});
