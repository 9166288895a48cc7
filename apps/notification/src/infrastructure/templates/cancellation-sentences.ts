const sentences: Readonly<Record<string, string>> = {
  customer: 'You asked us to cancel it.',
  'out-of-stock': 'Some of its items are no longer in stock.',
  'payment-declined': 'Your payment was declined.',
  'stock-timeout': 'We could not set its items aside in time.',
  'payment-timeout': 'Your payment was not confirmed in time.',
  'shipment-timeout': 'We could not ship it in time.',
  operator: 'We had to cancel it. We are sorry about that.',
};

/** Says why an order was cancelled. Ordering may add reasons, for which there is a sentence that is always true. */
export function cancellationSentence(reason: string): string {
  return Object.hasOwn(sentences, reason) ? sentences[reason]! : 'We could not complete it. We are sorry about that.';
}
