import { Command } from '@nestjs/cqrs';

/** The provider has refused a refund, and the operator has paid the money back in another way. */
export class SettleRefundByHandCommand extends Command<void> {
  constructor(
    readonly paymentId: string,
    readonly reason: string,
    readonly operatorId: string,
  ) {
    super();
  }
}
