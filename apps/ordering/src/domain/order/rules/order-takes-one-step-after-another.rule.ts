import { BusinessRule } from '@tradewind/domain';
import { type OrderStatus, reachableFrom } from '../order-status.js';

export class OrderTakesOneStepAfterAnotherRule extends BusinessRule {
  static readonly code = 'order-takes-one-step-after-another';
  static readonly title = 'An order takes one step after another.';
  override readonly message: string;

  constructor(
    private readonly status: OrderStatus,
    private readonly next: OrderStatus,
  ) {
    super();
    this.message = `An order that is ${status} can not become ${next}.`;
  }

  isBroken(): boolean {
    return !reachableFrom[this.next].includes(this.status);
  }
}
