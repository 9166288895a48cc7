import { Command } from '@nestjs/cqrs';
import type { Intervention } from '../../domain/order-process/intervention.js';
import type { ProcessMessage } from '../../domain/order-process/process-message.js';

/** Has the process of an order decide about a message, and does what it decides. */
export class AdvanceOrderProcessCommand extends Command<void> {
  constructor(
    readonly orderId: string,
    readonly message: ProcessMessage,
    /** The person who asked for it, if one did. */
    readonly by: Intervention | null = null,
  ) {
    super();
  }
}
