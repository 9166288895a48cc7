import { DomainError } from '@tradewind/domain';
import type { ProcessState } from './process-state.js';

/** Stock or money is withdrawn from an order whose goods are gone. It becomes a dead letter. */
export class OrderProcessCanNotUndoAShipmentError extends DomainError {
  static readonly code = 'order-process-can-not-undo-a-shipment';
  static readonly kind = 'conflict';
  static readonly title = 'An order that was shipped can not be undone by a report';

  constructor(orderId: string, state: ProcessState, messageType: string) {
    super(
      `${messageType} arrived for order ${orderId}, which is ${state}: the goods are gone, and a person has to settle this.`,
      { orderId, state },
    );
  }
}
