import * as z from 'zod/mini';
import { flowStates, type FlowState } from './flow.js';

const word = z.catch(z.optional(z.string()), undefined);

/** The flows that are looked for, as the URL says them. */
export const flowSearch = z.object({
  text: word,
  service: word,
  type: word,
  key: word,
  /** `name:value` */
  header: word,
  failures: z.catch(z.optional(z.literal(true)), undefined),
  state: z.catch(z.optional(z.enum(flowStates as [FlowState, ...FlowState[]])), undefined),
  /** As the flows were at this moment, in ms since the epoch; without it, as they are. */
  at: z.catch(z.optional(z.int()), undefined),
  reads: z.catch(z.optional(z.literal(true)), undefined),
  /** Only those that a workshop has broken. */
  faults: z.catch(z.optional(z.literal(true)), undefined),
});

export type FlowSearch = z.infer<typeof flowSearch>;
