import * as z from 'zod/mini';

/** What the list of payments is narrowed to, as it stands in its address. */
export const paymentSearch = z.object({
  only: z.catch(z.optional(z.enum(['in-doubt', 'unsettled', 'refund-refused'])), undefined),
});

export type PaymentSearch = z.infer<typeof paymentSearch>;
