import { BusinessRule } from '@tradewind/domain';
import type { PaymentStatus } from '../payment-status.js';

export class RefundMustBeRefusedRule extends BusinessRule {
  static readonly code = 'refund-must-be-refused';
  static readonly title = 'A refund can be settled by hand only after the provider has refused it.';
  override readonly message: string;

  constructor(private readonly status: PaymentStatus) {
    super();
    this.message = `A refund can be settled by hand only after the provider has refused it; this payment is ${status}.`;
  }

  isBroken(): boolean {
    return this.status !== 'RefundRefused';
  }
}
