import { groupBy } from '../group-by.js';
import type { Law } from '../violation.js';

/** A deadline that was set takes effect once at most: no process has handled the same one twice. */
export const deadlinesFireOnce: Law = ({ shop }) =>
  [...groupBy(shop.deadlines, ({ orderId, kind, dueAt }) => `${orderId} ${kind} ${dueAt}`).values()]
    .filter((fired) => fired.length > 1)
    .map(([first, ...rest]) => ({
      law: 'deadlines fire once',
      sentence: `The ${first!.kind} deadline of order ${first!.orderId} took effect ${rest.length + 1} times.`,
      key: first!.orderId,
    }));
