import type { Publication } from '../../domain/order-process/decision.js';
import type { ReportedMessage } from '../../domain/order-process/process-message.js';
import type { Outcome } from './inventory.js';

/** The customer's money. `giving-up`: Payment no longer wants it, but the provider has not said what became of it. */
export type Money =
  'none' | 'authorising' | 'captured' | 'declined' | 'giving-up' | 'voided' | 'refunding' | 'refunded';

const lastWord: Partial<Record<Money, ReportedMessage>> = {
  captured: 'PaymentCompleted',
  declined: 'PaymentDeclined',
  voided: 'PaymentVoided',
  refunded: 'PaymentRefunded',
};

/** All that Payment may do when it reads an event of Ordering. */
export function paymentReads(event: Publication, money: Money): readonly Outcome<Money>[] {
  const repeat: Outcome<Money> = lastWord[money] ? [money, lastWord[money]] : [money];
  const undone = money === 'authorising' ? 'giving-up' : money === 'captured' ? 'refunding' : money;
  switch (event) {
    case 'OrderAwaitingPayment':
      return [money === 'none' ? ['authorising'] : repeat];
    case 'OrderCancelled':
    case 'OrderReturned':
      return [[undone]];
    case 'OrderRefundOverdue':
      if (money === 'none') return [['voided', 'PaymentVoided']];
      return [undone === money ? repeat : [undone]];
    default:
      return [[money]];
  }
}

/** What the provider may do at any time. */
export function providerActs(money: Money): readonly Outcome<Money>[] {
  switch (money) {
    case 'authorising':
      return [
        ['captured', 'PaymentCompleted'],
        ['declined', 'PaymentDeclined'],
      ];
    case 'giving-up':
      return [
        ['voided', 'PaymentVoided'],
        ['refunding', 'PaymentCompleted'],
        ['declined', 'PaymentDeclined'],
      ];
    case 'refunding':
      return [['refunded', 'PaymentRefunded']];
    default:
      return [];
  }
}
