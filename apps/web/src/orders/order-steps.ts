import { moneyText } from '../design/money.js';
import { cancellationOf } from './cancellation.js';
import { hasReached, type Order, piecesText, type Reached } from './order.js';

export interface Step {
  readonly id: string;
  /** `done`: the server said so. `now`: going on since `at`. `next`: not yet. `stopped`: here it ended. */
  readonly mark: 'done' | 'now' | 'next' | 'stopped';
  readonly title: string;
  readonly note?: string;
  readonly at?: string;
}

interface Milestone {
  /** The status that proves it. */
  readonly status: Reached['status'];
  readonly done: (order: Order, reached: Reached) => Omit<Step, 'id' | 'mark' | 'at'>;
  readonly now: (order: Order) => Omit<Step, 'id' | 'mark' | 'at'>;
  /** In the future tense. */
  readonly next: (order: Order) => Omit<Step, 'id' | 'mark' | 'at'>;
}

const milestones: readonly Milestone[] = [
  {
    status: 'Submitted',
    done: ({ pieces, total }) => ({
      title: 'Order received',
      note: `${piecesText(pieces)} for ${moneyText(total)}, the total you accepted.`,
    }),
    now: () => ({ title: 'Order received' }),
    next: () => ({ title: 'Order received' }),
  },
  {
    status: 'AwaitingStock',
    done: (order) => ({
      title: 'Time to change your mind',
      ...(order.cancellable && { note: 'It is over, but you may still cancel until the parcel leaves.' }),
    }),
    now: () => ({ title: 'Time to change your mind', note: 'Nothing is put aside or charged before it is over.' }),
    next: () => ({ title: 'Time to change your mind' }),
  },
  {
    status: 'AwaitingPayment',
    done: ({ pieces }) => ({ title: 'Stock put aside', note: `${piecesText(pieces)} kept for you.` }),
    now: () => ({ title: 'Checking stock', note: 'We look whether every piece is there.' }),
    next: ({ pieces }) => ({ title: 'Checking stock', note: `${piecesText(pieces)} will be put aside for you.` }),
  },
  {
    status: 'Paid',
    done: ({ total, paymentLabel }) => ({ title: 'Paid', note: `${moneyText(total)} with ${paymentLabel}.` }),
    now: ({ total, paymentLabel }) => ({
      title: 'Payment',
      note: `${paymentLabel} is asked for ${moneyText(total)}. No answer yet.`,
    }),
    next: ({ total, paymentLabel }) => ({
      title: 'Payment',
      note: `${paymentLabel} will be asked for ${moneyText(total)}.`,
    }),
  },
  {
    status: 'Shipped',
    done: ({ carrier, trackingNumber }) => ({ title: 'Sent', note: shipmentText(carrier, trackingNumber) }),
    now: () => ({ title: 'Waiting to be sent', note: 'We write to you when the parcel leaves.' }),
    next: () => ({ title: 'Sent', note: 'We will write to you when the parcel leaves.' }),
  },
  {
    status: 'Delivered',
    done: (_, { reason }) =>
      reason === 'assumed'
        ? { title: 'Taken as delivered', note: 'Nobody has told us otherwise in the time that a parcel needs.' }
        : { title: 'Delivered' },
    now: ({ address }) => ({ title: 'On its way', note: `To ${address.recipient}, ${address.city}.` }),
    next: ({ address }) => ({ title: 'Delivered', note: `It will go to ${address.recipient}, ${address.city}.` }),
  },
];

const shipmentText = (carrier: string | null, trackingNumber: string | null): string =>
  carrier === null
    ? 'The parcel has left the warehouse.'
    : `With ${carrier}${trackingNumber === null ? '' : `, parcel ${trackingNumber}`}.`;

/** The steps of an order: those that it has taken, the one that goes on, and those that come next. It invents none. */
export function stepsOf(order: Order): Step[] {
  const ended = order.timeline.find(({ status }) => status === 'Cancelled' || status === 'Returned');
  const taken = milestones.flatMap(({ status, done }) => {
    const reached = order.timeline.find((entry) => entry.status === status);
    return reached ? [{ id: status, mark: 'done' as const, at: reached.at, ...done(order, reached) }] : [];
  });
  return ended ? [...taken, ...endOf(order)] : [...taken, ...aheadOf(order)];
}

function aheadOf(order: Order): Step[] {
  const since = order.timeline.at(-1)?.at;
  const last = milestones.findLastIndex(({ status }) => hasReached(order, status));
  return milestones
    .slice(last + 1)
    .map(({ status, now, next }, place) =>
      place === 0
        ? { id: status, mark: 'now', ...(since && { at: since }), ...now(order) }
        : { id: status, mark: 'next', ...next(order) },
    );
}

/** What happened from the cancellation or the return on. Money that is on its way back goes on until the server says more. */
function endOf(order: Order): Step[] {
  const known: readonly string[] = milestones.map(({ status }) => status);
  const entries = order.timeline.filter(({ status }) => !known.includes(status));
  return entries.map((entry, place) => {
    const isLast = place === entries.length - 1;
    return { id: `${entry.status} ${entry.at}`, at: entry.at, ...endStep(entry, order, isLast) };
  });
}

function endStep({ status, reason }: Reached, { total }: Order, isLast: boolean): Omit<Step, 'id' | 'at'> {
  switch (status) {
    case 'Cancelled': {
      const { step, because } = cancellationOf(reason);
      return { mark: 'stopped', title: step, note: because };
    }
    case 'Returned':
      return { mark: 'done', title: 'Came back', ...(reason && { note: `The reason given: ${reason}` }) };
    case 'AwaitingRefund':
      return isLast
        ? { mark: 'now', title: 'Settling your money', note: 'Whatever was taken is being given back.' }
        : { mark: 'done', title: 'Asked for your money back' };
    case 'Refunded':
      return reason === 'operator'
        ? { mark: 'done', title: 'Settled by hand', note: 'Somebody of the shop vouches that you have your money.' }
        : { mark: 'done', title: 'Paid back', note: `${moneyText(total)}, the whole amount.` };
    case 'NotCharged':
      return { mark: 'done', title: 'Nothing was charged', note: 'No money had been taken.' };
    default:
      return { mark: 'done', title: status };
  }
}
