import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { SettleRefundByHandCommand } from './settle-refund-by-hand.command.js';

@CommandHandler(SettleRefundByHandCommand)
export class SettleRefundByHandHandler implements ICommandHandler<SettleRefundByHandCommand> {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ paymentId, reason, operatorId }: SettleRefundByHandCommand): Promise<void> {
    const payment = await this.payments.get(paymentId);
    payment.settleRefundByHand(reason, operatorId, this.clock.now());
    await this.payments.save(payment);
  }
}
