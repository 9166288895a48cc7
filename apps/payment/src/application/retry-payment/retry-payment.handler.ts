import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { RetryPaymentCommand } from './retry-payment.command.js';

@CommandHandler(RetryPaymentCommand)
export class RetryPaymentHandler implements ICommandHandler<RetryPaymentCommand> {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ paymentId, reason, operatorId }: RetryPaymentCommand): Promise<void> {
    const payment = await this.payments.get(paymentId);
    payment.retry(reason, operatorId, this.clock.now());
    await this.payments.save(payment);
  }
}
