import { BusinessRule } from '@tradewind/domain';
import type { OrderStatus } from '../order-status.js';

export class OrderCanBeCancelledOnlyWhileSubmittedRule extends BusinessRule {
  readonly message: string;

  constructor(private readonly status: OrderStatus) {
    super();
    this.message = `an order can be cancelled only while it is Submitted; this one is ${status}`;
  }

  isBroken(): boolean {
    return this.status !== 'Submitted';
  }
}
