import { moneyText } from '../design/money.js';
import { hasReached, type Order } from './order.js';

/** What happens to the money if the order is cancelled now. */
export function moneyWhenCancelled(order: Order): string {
  if (hasReached(order, 'Paid')) return `${moneyText(order.total)} go back to ${order.paymentLabel}. Nothing is sent.`;
  if (hasReached(order, 'AwaitingPayment')) {
    return `If ${order.paymentLabel} is charged meanwhile, you get all of it back. Nothing is sent.`;
  }
  return `Nothing has been charged, and nothing will be. ${order.paymentLabel} was not asked yet.`;
}
