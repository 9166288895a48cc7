import { BusinessRule } from '@tradewind/domain';
import { type OrderStatus, reachableFrom } from '../order-status.js';

export class OrderCanBeCancelledUntilItIsShippedRule extends BusinessRule {
  static readonly code = 'order-can-be-cancelled-until-it-is-shipped';
  static readonly title = 'An order can be cancelled until it is shipped.';
  override readonly message: string;

  constructor(private readonly status: OrderStatus) {
    super();
    this.message = `An order can be cancelled until it is shipped; this one is ${status}.`;
  }

  isBroken(): boolean {
    return !reachableFrom.Cancelled.includes(this.status);
  }
}
