import { BusinessRule } from '@tradewind/domain';
import type { PaymentStatus } from '../payment-status.js';

const settled: readonly PaymentStatus[] = ['Completed', 'Declined', 'Voided', 'Refunded'];

export class PaymentMustBeUnsettledRule extends BusinessRule {
  static readonly code = 'payment-must-be-unsettled';
  static readonly title = 'Only a payment that is not settled can be retried.';
  override readonly message: string;

  constructor(private readonly status: PaymentStatus) {
    super();
    this.message = `Only a payment that is not settled can be retried; this one is ${status}.`;
  }

  isBroken(): boolean {
    return settled.includes(this.status);
  }
}
