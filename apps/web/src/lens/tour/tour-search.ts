import * as z from 'zod/mini';

/** Where somebody is in the tour, as the URL says it: it survives a reload and can be sent to others. */
export const tourSearch = z.object({
  step: z.catch(z.optional(z.string()), undefined),
  /** The correlation ids that were seen, by step: `buy~…,price~…`. */
  seen: z.catch(z.optional(z.string()), undefined),
});

export type TourSearch = z.infer<typeof tourSearch>;

export function seenFlows(seen = ''): ReadonlyMap<string, string> {
  const pairs = seen.split(',').map((pair) => pair.split('~'));
  return new Map(pairs.flatMap(([step, flow]) => (step && flow ? [[step, flow] as const] : [])));
}

export function withSeen(seen: string | undefined, step: string, correlationId: string): string {
  const flows = new Map([...seenFlows(seen), [step, correlationId]]);
  return [...flows].map((pair) => pair.join('~')).join(',');
}
