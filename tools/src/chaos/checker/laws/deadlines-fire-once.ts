import { groupBy } from '../group-by.js';
import type { FiredDeadline } from '../shop-state.js';
import type { Law } from '../violation.js';

/** A deadline that was set takes effect once at most, not before it is due, and not after it was cancelled. */
export const deadlinesFireOnce: Law = ({ shop }) => {
  const same = groupBy(shop.deadlines, ({ orderId, kind, dueAt }) => `${orderId} ${kind} ${dueAt}`);
  return [...same.values()].flatMap((fired) => {
    const complaint = complaintAbout(fired);
    const [{ orderId, kind }] = fired as [FiredDeadline];
    if (!complaint) return [];
    const sentence = `The ${kind} deadline of order ${orderId} ${complaint}.`;
    return [{ law: 'deadlines fire once', sentence, key: orderId }];
  });
};

function complaintAbout(fired: readonly FiredDeadline[]): string | undefined {
  if (fired.length > 1) return `took effect ${fired.length} times`;
  if (fired.some(({ kind }) => kind === 'cancelled')) return 'took effect though the process had left its state';
  return fired.some(({ dueAt, firedAt }) => firedAt < dueAt) ? 'took effect before it was due' : undefined;
}
