import { DomainError } from '@tradewind/domain';
import type { ProcessState } from './process-state.js';

/** An operator can not vouch for what this state waits for. */
export class OrderProcessCanNotBeMovedOnError extends DomainError {
  static readonly code = 'order-process-can-not-be-moved-on';
  static readonly kind = 'conflict';
  static readonly title = 'The order can not be moved on by hand';

  constructor(orderId: string, state: ProcessState, messageType: string) {
    super(`Order ${orderId} is ${state}, and ${messageType} can not take the place of what it waits for.`, {
      orderId,
      state,
    });
  }
}
