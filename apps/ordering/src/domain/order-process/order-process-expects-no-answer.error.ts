import { DomainError } from '@tradewind/domain';
import type { ProcessState } from './process-state.js';

/** A retry, while no other service is asked for anything. */
export class OrderProcessExpectsNoAnswerError extends DomainError {
  static readonly code = 'order-process-expects-no-answer';
  static readonly kind = 'conflict';
  static readonly title = 'The order waits for no other service, so there is nothing to ask for again';

  constructor(orderId: string, state: ProcessState, messageType: string) {
    super(
      `Order ${orderId} is ${state} and waits for no answer of another service. ${messageType} has nothing to ask for again.`,
      { orderId, state },
    );
  }
}
