import type { CheckoutSent } from '../commands.js';
import { groupBy } from '../group-by.js';
import { dataOf, eventsNamed, type History } from '../history.js';
import type { Law, Violation } from '../violation.js';
import type { CheckedOut } from '../wire.js';

const law = 'checkouts are what was accepted';

/** An accepted checkout happened once, as it was told to the customer; a refused one never; and no other one happened. */
export const checkoutsAreWhatWasAccepted: Law = (history) => {
  const events = groupBy(eventsNamed(history, 'basket-checked-out').map(dataOf<CheckedOut>), (it) => it.checkoutId);
  const keys = new Map(history.checkouts.map((sent) => [sent.key, sent]));
  const answered = new Map(history.shop.answers.map(({ checkoutId, key }) => [checkoutId, key]));
  return [
    ...history.checkouts.flatMap((sent) => ofCheckout(sent, events, history)),
    ...[...events].flatMap(([checkoutId, told]) => {
      const customer = told[0]!.customerId;
      if (told.length > 1) return [violation(`Checkout ${checkoutId} was told of ${told.length} times.`, customer)];
      const key = answered.get(checkoutId);
      return key !== undefined && keys.has(key)
        ? []
        : [violation(`Nobody asked for checkout ${checkoutId}.`, customer)];
    }),
  ];
};

function ofCheckout(sent: CheckoutSent, events: ReadonlyMap<string, CheckedOut[]>, { shop }: History): Violation[] {
  const { key, checkoutId, customerId, total, answersLost } = sent;
  const done = shop.answers.filter((answer) => answer.key === key);
  if (checkoutId === undefined) {
    if (answersLost || done.length === 0) return [];
    return [violation(`Checkout ${key} was refused, and happened nevertheless.`, customerId)];
  }
  const told = events.get(checkoutId)?.[0];
  if (!told) return [violation(`Checkout ${checkoutId} was accepted, and nobody was told.`, customerId)];
  const faithful = told.customerId === customerId && told.total.amount === total;
  const remembered = done.length === 1 && done[0]!.checkoutId === checkoutId;
  if (faithful && remembered) return [];
  return [violation(`Checkout ${checkoutId} over ${total} is another one than the customer was told.`, customerId)];
}

const violation = (sentence: string, key: string): Violation => ({ law, sentence, key });
