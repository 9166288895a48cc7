import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { EndAttemptCommand } from './end-attempt.command.js';

@CommandHandler(EndAttemptCommand)
export class EndAttemptHandler implements ICommandHandler<EndAttemptCommand> {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ attempt, answer }: EndAttemptCommand): Promise<void> {
    const payment = await this.payments.get(attempt.paymentId);
    payment.endAttempt(attempt, answer, this.clock.now());
    await this.payments.save(payment);
  }
}
