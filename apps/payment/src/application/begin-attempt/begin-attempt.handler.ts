import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import type { Attempt } from '../../domain/payment/attempt.js';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { BeginAttemptCommand } from './begin-attempt.command.js';

/**
 * Longer than a call to the provider may take. When a process dies during an attempt, another one begins the next after
 * this time.
 */
const leaseMs = 3_000;

@CommandHandler(BeginAttemptCommand)
export class BeginAttemptHandler implements ICommandHandler<BeginAttemptCommand> {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<Attempt | undefined> {
    const now = this.clock.now();
    const payment = await this.payments.claimDue(now);
    if (!payment) return undefined;
    const attempt = payment.beginAttempt(now, leaseMs);
    await this.payments.save(payment);
    return attempt;
  }
}
