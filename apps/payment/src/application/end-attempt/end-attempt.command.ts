import { Command } from '@nestjs/cqrs';
import type { Attempt } from '../../domain/payment/attempt.js';
import type { ProviderAnswer } from '../../domain/provider/provider-answer.js';

/** Records what the provider has answered, and goes on with the payment. */
export class EndAttemptCommand extends Command<void> {
  constructor(
    readonly attempt: Attempt,
    readonly answer: ProviderAnswer,
  ) {
    super();
  }
}
