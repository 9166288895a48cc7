import * as z from 'zod/mini';
import { serviceNames } from '../api/services.js';

const text = z.catch(z.optional(z.string().check(z.maxLength(300))), undefined);

/** What the list of dead letters shows, as it stands in its address. What makes no sense is left out. */
export const letterSearch = z.object({
  /** Absent: what is dead, retried or waiting. */
  show: z.catch(z.optional(z.enum(['replays', 'discarded'])), undefined),
  service: z.catch(z.optional(z.enum(serviceNames)), undefined),
  type: text,
  error: text,
  /** The letter that is inspected: `basket/42`. */
  letter: z.catch(z.optional(z.string().check(z.regex(/^[a-z]+\/\d{1,18}$/))), undefined),
});

export type LetterSearch = z.infer<typeof letterSearch>;
