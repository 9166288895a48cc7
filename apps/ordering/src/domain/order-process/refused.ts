import { BusinessRuleBrokenError, type DomainError } from '@tradewind/domain';
import type { OrderStatus } from '../order/order-status.js';
import { OrderCanBeCancelledUntilItIsShippedRule } from '../order/rules/order-can-be-cancelled-until-it-is-shipped.rule.js';
import { OrderTakesOneStepAfterAnotherRule } from '../order/rules/order-takes-one-step-after-another.rule.js';
import type { RefusalCode } from './cell.js';
import { OrderProcessCanNotBeMovedOnError } from './order-process-can-not-be-moved-on.error.js';
import { OrderProcessCanNotUndoAShipmentError } from './order-process-can-not-undo-a-shipment.error.js';
import { OrderProcessExpectsNoAnswerError } from './order-process-expects-no-answer.error.js';
import { OrderProcessWasNeverAskedError } from './order-process-was-never-asked.error.js';
import type { ProcessMessage } from './process-message.js';
import type { Progress } from './process-state.js';

/** The status of the order in each state of its process. */
export function orderStatusOf({ state, settlement }: Progress): OrderStatus {
  if (state === 'AwaitingCommitment' || state === 'AwaitingShipment') return 'Paid';
  return state === 'AwaitingRefund' ? settlement! : state;
}

const wantedBy: Partial<Record<ProcessMessage['type'], OrderStatus>> = {
  Ship: 'Shipped',
  Deliver: 'Delivered',
  Return: 'Returned',
};

/** The domain error that refuses a message. */
export function refused(code: RefusalCode, orderId: string, progress: Progress, { type }: ProcessMessage): DomainError {
  const status = orderStatusOf(progress);
  switch (code) {
    case 'order-can-be-cancelled-until-it-is-shipped':
      return new BusinessRuleBrokenError(new OrderCanBeCancelledUntilItIsShippedRule(status));
    case 'order-takes-one-step-after-another':
      return new BusinessRuleBrokenError(new OrderTakesOneStepAfterAnotherRule(status, wantedBy[type]!));
    case 'order-process-was-never-asked':
      return new OrderProcessWasNeverAskedError(orderId, progress.state, type);
    case 'order-process-can-not-undo-a-shipment':
      return new OrderProcessCanNotUndoAShipmentError(orderId, progress.state, type);
    case 'order-process-expects-no-answer':
      return new OrderProcessExpectsNoAnswerError(orderId, progress.state, type);
    case 'order-process-can-not-be-moved-on':
      return new OrderProcessCanNotBeMovedOnError(orderId, progress.state, type);
  }
}
