import { z } from 'zod';

export const reservationSettings = z.object({
  RESERVATION_SECONDS: z.coerce
    .number({ error: 'must be a whole number of seconds' })
    .int({ error: 'must be a whole number of seconds' })
    .min(1, { error: 'must be 1 or more' })
    .max(2_592_000, { error: 'must be at most 2592000, 30 days' })
    .default(1_800),
});
