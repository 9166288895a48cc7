import { Command } from '@nestjs/cqrs';

/** Asks the provider again at once: about an operation without an answer, or for a refund that it has refused. */
export class RetryPaymentCommand extends Command<void> {
  constructor(
    readonly paymentId: string,
    readonly reason: string,
    readonly operatorId: string,
  ) {
    super();
  }
}
