import type { Cell } from './cell.js';
import type { Decision, DecisionKind, OrderStep, Publication } from './decision.js';
import type { MessageType, ProcessMessage } from './process-message.js';
import { deadlineOf, type ProcessState, type Progress } from './process-state.js';
import { table } from './table.js';

const publicationOf = {
  awaitStock: 'OrderAwaitingStock',
  awaitPayment: 'OrderAwaitingPayment',
  confirm: 'OrderConfirmed',
  ship: 'OrderShipped',
  deliver: 'OrderDelivered',
  return: 'OrderReturned',
  cancel: 'OrderCancelled',
} as const satisfies Record<OrderStep['type'], Publication>;

/** What the order does when it goes on to a state. It is Paid from the payment until it is shipped. */
const stepInto: Partial<Record<ProcessState, Exclude<OrderStep['type'], 'cancel' | 'return'>>> = {
  AwaitingStock: 'awaitStock',
  AwaitingPayment: 'awaitPayment',
  AwaitingCommitment: 'confirm',
  Shipped: 'ship',
  Delivered: 'deliver',
};

/** The row of the table that a message belongs to. */
export function messageTypeIn(state: ProcessState, message: ProcessMessage): MessageType {
  if (message.type !== 'DeadlinePassed') return message.type;
  return message.deadline === deadlineOf[state] ? 'DeadlinePassed' : 'EarlierDeadlinePassed';
}

/** Decides about a message. A pure function of the progress and the message; time is a message, too. */
export function decide(progress: Progress, message: ProcessMessage, rules = table): Decision {
  return follow(rules[progress.state][messageTypeIn(progress.state, message)], progress, message);
}

function follow(cell: Cell, progress: Progress, message: ProcessMessage): Decision {
  const { state, settlement } = progress;
  switch (cell.kind) {
    case 'go-on':
      return move('went-on', progress, { ...progress, state: cell.to }, stepTo(cell.to, message));
    case 'ask-again':
      return repeat('went-on', progress, progress, publicationOf[stepInto[state]!]);
    case 'cancel': {
      const next: Progress = { ...progress, state: cell.to, settlement: 'Cancelled' };
      const reason = cell.reason === 'as-asked' ? asAsked(message) : cell.reason;
      return move('compensated', progress, next, { type: 'cancel', reason });
    }
    case 'take-back':
      return move(
        'compensated',
        progress,
        { ...progress, state: 'AwaitingRefund', settlement: 'Returned' },
        { type: 'return' },
      );
    case 'ask-for-refund': {
      const next: Progress = { ...progress, state: 'AwaitingRefund', refundAttempts: progress.refundAttempts + 1 };
      return repeat('compensated', progress, next, 'OrderRefundOverdue');
    }
    case 'settle':
      return move('went-on', progress, { ...progress, state: settlement! }, null);
    case 'already-undone':
      return { ...nothing(progress), kind: 'compensated', because: cell.because };
    case 'ignore':
      return { ...nothing(progress), kind: 'ignored', because: cell.because };
    case 'refuse':
      return { ...nothing(progress), kind: 'refused', refusal: cell.code };
  }
}

function move(kind: DecisionKind, from: Progress, next: Progress, step: OrderStep | null): Decision {
  return {
    ...nothing(from),
    ...{ kind, next, step },
    publishes: step ? [publicationOf[step.type]] : [],
    cancelsDeadline: deadlineOf[from.state],
    setsDeadline: deadlineOf[next.state],
  };
}

/** Asks for something again; the order itself stays as it is. */
function repeat(kind: DecisionKind, from: Progress, next: Progress, publication: Publication): Decision {
  return { ...nothing(from), kind, next, publishes: [publication], setsDeadline: deadlineOf[next.state] };
}

function nothing(progress: Progress): Omit<Decision, 'kind'> {
  return {
    ...{ next: progress, step: null, publishes: [], cancelsDeadline: null, setsDeadline: null },
    ...{ because: null, refusal: null },
  };
}

function stepTo(state: ProcessState, message: ProcessMessage): OrderStep | null {
  const type = stepInto[state];
  if (type === undefined) return null;
  return type === 'deliver' ? { type, assumed: message.type === 'DeadlinePassed' } : { type };
}

function asAsked(message: ProcessMessage): 'customer' | 'operator' {
  if (message.type !== 'Cancel') throw new TypeError(`${message.type} does not say who cancels.`);
  return message.by;
}
