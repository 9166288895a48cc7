interface Cancellation {
  readonly title: string;
  /** What happened, for a list of steps. */
  readonly step: string;
  /** Why, in a sentence. */
  readonly because: string;
}

const byReason: Readonly<Record<string, Cancellation>> = {
  customer: {
    title: 'Cancelled, as you asked',
    step: 'Cancelled by you',
    because: 'You cancelled the order. Nothing will be sent.',
  },
  operator: {
    title: 'Cancelled by the shop',
    step: 'Cancelled by the shop',
    because: 'Somebody of the shop cancelled the order.',
  },
  'out-of-stock': {
    title: 'Cancelled: not enough in stock',
    step: 'Not enough in stock',
    because: 'There were too few pieces of something that you ordered. We send an order whole or not at all.',
  },
  'payment-declined': {
    title: 'Cancelled: the payment was declined',
    step: 'Payment declined',
    because: 'The bank did not accept the payment. Another card may do.',
  },
  'stock-timeout': {
    title: 'Cancelled: the stock did not answer',
    step: 'Stock not put aside in time',
    because: 'The goods could not be put aside in time.',
  },
  'payment-timeout': {
    title: 'Cancelled: no word about the payment',
    step: 'No word about the payment',
    because: 'The bank did not say in time whether it pays.',
  },
  'shipment-timeout': {
    title: 'Cancelled: not sent in time',
    step: 'Not sent in time',
    because: 'We could not send the goods in the time that we allow ourselves.',
  },
};

/** Why an order was cancelled, for people. A reason that this page does not know yet is told as it is. */
export function cancellationOf(reason: string | null): Cancellation {
  return (
    byReason[reason ?? ''] ?? {
      title: 'Cancelled',
      step: 'Cancelled',
      because: reason ? `The reason given: ${reason}.` : '',
    }
  );
}
