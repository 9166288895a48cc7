import type { MoveName } from './moves.js';
import type { OrderProcessDetail } from './process-state.js';

/** A move that Ordering has taken, until what follows from it is back. */
export interface AcceptedMove {
  readonly name: MoveName;
  readonly title: string;
  /** In ms. */
  readonly acceptedAt: number;
  /** The time of the last step before it; null if there was none. */
  readonly stepBefore: string | null;
}

const messages: Readonly<Record<MoveName, string>> = {
  ship: 'Ship',
  deliver: 'Deliver',
  return: 'Return',
  cancel: 'Cancel',
  retry: 'Retry',
  'move-on': 'MoveOn',
};

/** Whether the history shows what the move was for: an answer to a question, settled money, or just the step itself. */
export function isBack({ name, stepBefore }: AcceptedMove, { state, steps }: OrderProcessDetail): boolean {
  const since = steps.filter(({ at }) => stepBefore === null || at > stepBefore);
  const own = since.findIndex(({ message }) => message === messages[name]);
  if (own === -1) return false;
  if (name === 'retry') return since.length > own + 1;
  return state !== 'AwaitingRefund';
}

/** Where an accepted move may be stuck, by what the process waits for. */
export function mayBeStuck({ state, overdue }: Pick<OrderProcessDetail, 'state' | 'overdue'>): string {
  const who = asked[state];
  if (!who) return 'Look at the outbox of Ordering on the page Messaging.';
  return `${who} has not answered${overdue ? ', and the deadline has passed' : ''}. Look for its dead letters.`;
}

const asked: Partial<Record<OrderProcessDetail['state'], string>> = {
  AwaitingStock: 'Inventory',
  AwaitingPayment: 'Payment',
  AwaitingCommitment: 'Inventory',
  AwaitingRefund: 'Payment',
};
