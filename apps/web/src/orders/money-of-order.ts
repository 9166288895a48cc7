import type { components } from '../api/schema/payment.js';
import { dateAndTimeText, timeText } from '../design/moment.js';
import { type Money, moneyText } from '../design/money.js';
import { hasReached, type Order } from './order.js';

export type Payment = components['schemas']['PaymentSummaryDto'];

export interface WhereMoneyIs {
  /** `yours`: nothing was taken, or all was given back. `asked`: it is being settled. `taken`: the shop has it. */
  readonly side: 'yours' | 'asked' | 'taken';
  readonly title: string;
  readonly note?: string;
}

const declines: Readonly<Record<string, string>> = {
  'card-declined': 'The bank said no.',
  'insufficient-funds': 'There was not enough money in the account.',
  'card-expired': 'The card has expired.',
  'authentication-failed': 'The bank could not make sure that it was you.',
  'authorisation-expired': 'The bank’s consent ran out before the money was collected.',
  'unknown-token': 'The payment provider does not know this card.',
};

/** Where the money of an order is, by what Ordering and Payment have said. Undefined while Payment has not been read. */
export function moneyOf(order: Order, payment: Payment | null | undefined): WhereMoneyIs | undefined {
  if (!hasReached(order, 'AwaitingPayment')) {
    return order.status === 'Cancelled'
      ? { side: 'yours', title: 'Nothing was charged', note: `${order.paymentLabel} was never asked.` }
      : {
          side: 'yours',
          title: 'Not charged yet',
          note: `${order.paymentLabel} is asked when the goods are put aside.`,
        };
  }
  if (payment === undefined)
    return order.status === 'AwaitingPayment' ? asked(order.paymentLabel, order.total) : undefined;
  if (payment === null) return { side: 'asked', title: 'Not charged yet', note: 'Payment has not heard of it yet.' };
  return { ...statusTexts(order, payment), ...(doubtOf(payment) && { note: doubtOf(payment)! }) };
}

const asked = (card: string, sum: Money): WhereMoneyIs => ({
  ...{ side: 'asked', title: 'Asking the bank' },
  note: `${card} is asked for ${moneyText(sum)}.`,
});

function statusTexts(order: Order, { status, statusAt, amount, paymentLabel, declineReason }: Payment): WhereMoneyIs {
  const sum = moneyText(amount ?? order.total);
  const card = paymentLabel ?? order.paymentLabel;
  const when = dateAndTimeText(statusAt);
  switch (status) {
    case 'Requested':
    case 'Authorising':
      return asked(card, amount ?? order.total);
    case 'Capturing':
      return { side: 'asked', title: 'Authorised', note: `${card} agreed to ${sum}. It is being collected.` };
    case 'Completed':
      return { side: 'taken', title: `${sum} paid`, note: `With ${card}, ${when}.` };
    case 'GivingUp':
    case 'Voiding':
      return { side: 'asked', title: 'Your money is being released', note: `The bank is asked to let go of ${sum}.` };
    case 'Refunding':
      return { side: 'taken', title: 'Your money is on its way back', note: `${sum} is being paid back to ${card}.` };
    case 'RefundRefused':
      return {
        ...{ side: 'taken', title: 'The refund was refused' },
        note: `The bank of ${card} did not take ${sum} back. Somebody of the shop pays it in another way.`,
      };
    case 'Declined':
      return {
        ...{ side: 'yours', title: 'Declined, nothing was charged' },
        note: declines[declineReason ?? ''] ?? (declineReason ? `The bank says: ${declineReason}.` : `By ${card}.`),
      };
    case 'Voided':
      return { side: 'yours', title: 'Nothing was charged', note: `Nothing is held on ${card}.` };
    case 'Refunded':
      return { side: 'yours', title: `${sum} paid back`, note: `To ${card}, ${when}.` };
  }
}

/** The provider did not say what it has done. It is asked again, and never charges twice. */
function doubtOf({ inDoubtSince, nextAttemptAt }: Payment): string | undefined {
  if (inDoubtSince === null) return undefined;
  const again = nextAttemptAt === null ? '' : ` We ask again at ${timeText(nextAttemptAt)}.`;
  return `The bank has not answered since ${timeText(inDoubtSince)}.${again} Nothing is charged twice.`;
}

const settled: readonly Payment['status'][] = ['Completed', 'Declined', 'Voided', 'Refunded', 'RefundRefused'];

export const isSettled = ({ status }: Pick<Payment, 'status'>): boolean => settled.includes(status);
