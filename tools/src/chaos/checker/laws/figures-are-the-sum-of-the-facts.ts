import { dataOf, eventsNamed, type History } from '../history.js';
import type { Law } from '../violation.js';

interface Amount {
  readonly amount: number;
  readonly currency: string;
}

interface Refunded {
  readonly paymentId: string;
  readonly amount: Amount;
}

/** What Analytics shows is what the events add up to. Payment repeats a refund when it is asked for it again. */
export const figuresAreTheSumOfTheFacts: Law = (history) => {
  const shown = history.shop.figures;
  const summed = sumOf(history);
  const names = new Set([...shown.map(({ name }) => name), ...summed.keys()]);
  const values = new Map(shown.map(({ name, value }) => [name, value]));
  return [...names]
    .filter((name) => (values.get(name) ?? 0) !== (summed.get(name) ?? 0))
    .map((name) => ({
      law: 'figures are the sum of the facts',
      sentence: `Analytics shows ${values.get(name) ?? 0} for ${name}, and the events add up to ${summed.get(name) ?? 0}.`,
      key: name,
    }));
};

/** Amounts are in minor units of the currency that is part of the figure's name. */
function sumOf(history: History): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value);
  const each = <Data>(event: string, look: (data: Data) => void) =>
    eventsNamed(history, event).forEach((row) => look(dataOf<Data>(row)));
  each<{ total: Amount }>('order-confirmed', ({ total }) => add(`revenue in ${total.currency}`, total.amount));
  const refunds = new Map<string, Amount>();
  each<Refunded>('payment-refunded', ({ paymentId, amount }) => refunds.set(paymentId, amount));
  refunds.forEach(({ amount, currency }) => add(`refunds in ${currency}`, amount));
  each<{ reason: string }>('order-cancelled', ({ reason }) => add(`orders cancelled: ${reason}`, 1));
  each('order-started', () => add('orders started', 1));
  return sums;
}
