import * as z from 'zod/mini';
import { type ProcessState, processStates } from './process-state.js';

const states = Object.keys(processStates) as [ProcessState, ...ProcessState[]];

/** What the list of orders is narrowed to, as it stands in its address. What makes no sense is left out. */
export const processSearch = z.object({
  state: z.catch(z.optional(z.enum(states)), undefined),
  overdue: z.catch(z.optional(z.literal(true)), undefined),
  /** By age: the one that is longest in its state first. Otherwise the next deadline first. */
  by: z.catch(z.optional(z.literal('age')), undefined),
});

export type ProcessSearch = z.infer<typeof processSearch>;
