import { type Basket } from '../basket/queries.js';
import { whyNotOrder } from '../basket/why-not-order.js';
import { moneyText } from '../design/money.js';

interface Situation {
  readonly basket: Basket;
  /** Which attempt is under way; 0 when none is. */
  readonly attempt: number;
  /** The shop has named another total than the one that was stated, and it is not accepted yet. */
  readonly totalToAccept: boolean;
  /** A change of the basket has no answer yet, so the total may be another one. */
  readonly isBasketChanging: boolean;
  /** How long the shop asks to wait. */
  readonly waitSeconds: number;
  /** Nobody knows whether the last attempt took effect, and the page has stopped asking. */
  readonly isUnknown: boolean;
}

export interface PayButton {
  readonly text: string;
  /** Why it can't be pressed; null when it can. */
  readonly reason: string | null;
}

const ordinals = ['', '', '2nd', '3rd', '4th', '5th', '6th'];

/** What the button says, and why it can't be pressed. What is missing in the form is no reason: pressing it says what. */
export function payButton({
  basket,
  attempt,
  totalToAccept,
  isBasketChanging,
  waitSeconds,
  isUnknown,
}: Situation): PayButton {
  if (attempt === 1) return { text: 'Ordering…', reason: 'Your order is on its way to the shop.' };
  if (attempt > 1) {
    const reason = 'We don’t know yet whether your order arrived. We ask again; it can’t become two orders.';
    return { text: `Asking again, ${ordinals[attempt] ?? 'once more'} time…`, reason };
  }
  if (isUnknown) return { text: 'Ask again', reason: null };
  const text = basket.total ? `Order and pay ${moneyText(basket.total)}` : 'Order and pay';
  const reason =
    whyNotOrder(basket) ??
    (totalToAccept ? 'Accept the new total first.' : null) ??
    (waitSeconds > 0 ? `You can order again in ${waitSeconds} s.` : null) ??
    (isBasketChanging ? 'The shop adds up your basket.' : null);
  return { text, reason };
}
