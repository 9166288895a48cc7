import { z } from 'zod';

/** An amount in minor units (cents) of an ISO 4217 currency. */
export const money = z.object({
  amount: z.int().min(0).describe('Minor units of the currency'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217'),
});
