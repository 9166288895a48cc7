import * as z from 'zod/mini';

/** Whom the list of customers shows, as it stands in its address. */
export const customerSearch = z.object({
  text: z.catch(z.optional(z.coerce.string().check(z.maxLength(200))), undefined),
});

export type CustomerSearch = z.infer<typeof customerSearch>;
