export const lanes = ['Basket', 'Ordering', 'Broker', 'Inventory', 'Payment', 'Notification'] as const;

export type Lane = Exclude<(typeof lanes)[number], 'Broker'>;

/** `inbox`, `command`, `domain event` and `outbox` are what is written or done in one transaction, in that order. */
export interface Part {
  readonly kind: 'inbox' | 'command' | 'event' | 'outbox';
  readonly name: string;
}

/** A transaction of a service. What it puts into its outbox goes to those that come after. */
export interface Transaction {
  readonly lane: Lane;
  readonly parts: readonly Part[];
  /** For those who read instead of looking. */
  readonly told: string;
}

const part = (kind: Part['kind']) => (name: string) => ({ kind, name });
const [inbox, command, event, outbox] = [part('inbox'), part('command'), part('event'), part('outbox')];

/** A purchase that goes well, from top to bottom. */
export const purchase: readonly Transaction[] = [
  {
    lane: 'Basket',
    parts: [command('CheckOutBasket'), event('BasketCheckedOut'), outbox('BasketCheckedOut')],
    told: 'You press “Buy”. Basket checks the total and commits, in one transaction, that the basket is checked out and the message that says so.',
  },
  {
    lane: 'Ordering',
    parts: [inbox('BasketCheckedOut'), command('StartOrder'), event('OrderStarted'), outbox('OrderStarted')],
    told: 'Ordering starts the order. The domain event makes it remember the buyer and start the process of the order, all in the same transaction.',
  },
  {
    lane: 'Ordering',
    parts: [event('OrderAwaitingStock'), outbox('OrderAwaitingStock')],
    told: 'The time to cancel is over. The process asks for the stock.',
  },
  {
    lane: 'Inventory',
    parts: [inbox('OrderAwaitingStock'), command('ReserveStock'), event('PiecesReserved'), outbox('StockReserved')],
    told: 'Inventory puts the pieces aside, in a ledger of events, and says so.',
  },
  {
    lane: 'Ordering',
    parts: [inbox('StockReserved'), event('OrderAwaitingPayment'), outbox('OrderAwaitingPayment')],
    told: 'Ordering asks for the payment.',
  },
  {
    lane: 'Payment',
    parts: [
      inbox('OrderAwaitingPayment'),
      command('RequestPayment'),
      event('PaymentCompleted'),
      outbox('PaymentCompleted'),
    ],
    told: 'Payment asks the provider until it has an answer, between transactions and always with the same key, so that nothing is charged twice.',
  },
  {
    lane: 'Ordering',
    parts: [inbox('PaymentCompleted'), event('OrderConfirmed'), outbox('OrderConfirmed')],
    told: 'The order is paid.',
  },
  {
    lane: 'Inventory',
    parts: [inbox('OrderConfirmed'), command('CommitStock'), outbox('StockCommitted')],
    told: 'Inventory commits the pieces to the order.',
  },
  {
    lane: 'Notification',
    parts: [inbox('OrderConfirmed'), command('RecordMail')],
    told: 'Notification writes you an e-mail. It hears of the same message as Inventory, and neither knows of the other.',
  },
];
