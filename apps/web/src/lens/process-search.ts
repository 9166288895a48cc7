import * as z from 'zod/mini';
import { processConditions } from './process-condition.js';

/** The processes that are looked for, as the URL says them. */
export const processSearch = z.object({
  text: z.catch(z.optional(z.string()), undefined),
  only: z.catch(z.optional(z.enum(processConditions)), undefined),
});

export type ProcessSearch = z.infer<typeof processSearch>;
