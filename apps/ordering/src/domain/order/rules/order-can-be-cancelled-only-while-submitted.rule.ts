import { BusinessRule } from '@tradewind/domain';
import type { OrderStatus } from '../order-status.js';

export class OrderCanBeCancelledOnlyWhileSubmittedRule extends BusinessRule {
  static readonly code = 'order-can-be-cancelled-only-while-submitted';
  static readonly title = 'An order can be cancelled only while it is submitted.';
  override readonly message: string;

  constructor(private readonly status: OrderStatus) {
    super();
    this.message = `An order can be cancelled only while it is Submitted; this one is ${status}.`;
  }

  isBroken(): boolean {
    return this.status !== 'Submitted';
  }
}
