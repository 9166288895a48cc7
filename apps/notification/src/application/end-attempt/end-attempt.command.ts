import { Command } from '@nestjs/cqrs';
import type { Attempt } from '../../domain/mail/attempt.js';
import type { Delivery } from '../../domain/mail/delivery.js';

/** Records how an attempt to send a mail ended. */
export class EndAttemptCommand extends Command<void> {
  constructor(
    readonly attempt: Attempt,
    readonly delivery: Delivery,
  ) {
    super();
  }
}
