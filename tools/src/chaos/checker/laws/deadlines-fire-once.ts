import { groupBy } from '../group-by.js';
import type { FiredDeadline } from '../shop-state.js';
import type { Law } from '../violation.js';

/**
 * A deadline that was set takes effect once at most, not before it is due, and not after it was cancelled. Without one, no
 * order leaves its grace period.
 */
export const deadlinesFireOnce: Law = ({ shop }) => {
  const same = groupBy(shop.deadlines, ({ orderId, kind, dueAt }) => `${orderId} ${kind} ${dueAt}`);
  const reconsidered = new Set(
    shop.deadlines.filter(({ kind }) => kind === 'grace-period').map(({ orderId }) => orderId),
  );
  const early = shop.timeline
    .filter(({ status, orderId }) => status === 'Paid' && !reconsidered.has(orderId))
    .map(({ orderId }) => violation(`Order ${orderId} went on though its grace period had not ended.`, orderId));
  const wrong = [...same.values()].flatMap((fired) => {
    const complaint = complaintAbout(fired);
    const [{ orderId, kind }] = fired as [FiredDeadline];
    if (!complaint) return [];
    return [violation(`The ${kind} deadline of order ${orderId} ${complaint}.`, orderId)];
  });
  return [...early, ...wrong];
};

const violation = (sentence: string, key: string) => ({ law: 'deadlines fire once', sentence, key });

function complaintAbout(fired: readonly FiredDeadline[]): string | undefined {
  if (fired.length > 1) return `took effect ${fired.length} times`;
  if (fired.some(({ kind }) => kind === 'cancelled')) return 'took effect though the process had left its state';
  return fired.some(({ dueAt, firedAt }) => firedAt < dueAt) ? 'took effect before it was due' : undefined;
}
