import { DomainError } from '@tradewind/domain';
import type { ProcessState } from './process-state.js';

/** A report about something for which no event of this order has asked. It becomes a dead letter. */
export class OrderProcessWasNeverAskedError extends DomainError {
  static readonly code = 'order-process-was-never-asked';
  static readonly kind = 'conflict';
  static readonly title = 'A service answered a question that the order process has not asked';

  constructor(orderId: string, state: ProcessState, messageType: string) {
    super(`${messageType} arrived for order ${orderId}, which is ${state} and has not asked for it.`, {
      orderId,
      state,
    });
  }
}
