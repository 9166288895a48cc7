import { AssignBuyerWhenPaymentMethodVerified } from './application/domain-event-handlers/assign-buyer-when-payment-method-verified.js';
import { CreateOrVerifyBuyerWhenOrderStarted } from './application/domain-event-handlers/create-or-verify-buyer-when-order-started.js';
import { PublishCheckoutRejectedWhenCheckoutRejected } from './application/domain-event-handlers/publish-checkout-rejected-when-checkout-rejected.js';
import { PublishOrderCancelledWhenOrderCancelled } from './application/domain-event-handlers/publish-order-cancelled-when-order-cancelled.js';
import { PublishOrderReturnedWhenOrderReturned } from './application/domain-event-handlers/publish-order-returned-when-order-returned.js';
import { PublishOrderDeliveredWhenOrderDelivered } from './application/domain-event-handlers/publish-order-delivered-when-order-delivered.js';
import { PublishOrderShippedWhenOrderShipped } from './application/domain-event-handlers/publish-order-shipped-when-order-shipped.js';
import { PublishOrderConfirmedWhenOrderConfirmed } from './application/domain-event-handlers/publish-order-confirmed-when-order-confirmed.js';
import { PublishOrderAwaitingPaymentWhenOrderAwaitingPayment } from './application/domain-event-handlers/publish-order-awaiting-payment-when-order-awaiting-payment.js';
import { PublishOrderAwaitingStockWhenOrderAwaitingStock } from './application/domain-event-handlers/publish-order-awaiting-stock-when-order-awaiting-stock.js';
import { PublishOrderStartedWhenOrderStarted } from './application/domain-event-handlers/publish-order-started-when-order-started.js';
import { StartOrderProcessWhenOrderStarted } from './application/domain-event-handlers/start-order-process-when-order-started.js';
import { PublishAgainWhenOrderProcessAskedAgain } from './application/domain-event-handlers/publish-again-when-order-process-asked-again.js';
import { OrderDetailProjector } from './read-model/order-detail.projector.js';
import { OrderProcessStepProjector } from './read-model/order-process-step.projector.js';
import { OrderSummaryProjector } from './read-model/order-summary.projector.js';
import { OrderTimelineProjector } from './read-model/order-timeline.projector.js';

/**
 * The handlers of one event run one after the other in the order of this list. Handlers that decide come first and
 * projectors come next. Handlers that publish come last, so they see everything that the others wrote.
 */
export const domainEventHandlersInOrder = [
  CreateOrVerifyBuyerWhenOrderStarted,
  AssignBuyerWhenPaymentMethodVerified,
  StartOrderProcessWhenOrderStarted,

  OrderSummaryProjector,
  OrderDetailProjector,
  OrderTimelineProjector,
  OrderProcessStepProjector,

  PublishOrderStartedWhenOrderStarted,
  PublishOrderAwaitingStockWhenOrderAwaitingStock,
  PublishOrderAwaitingPaymentWhenOrderAwaitingPayment,
  PublishOrderConfirmedWhenOrderConfirmed,
  PublishOrderShippedWhenOrderShipped,
  PublishOrderDeliveredWhenOrderDelivered,
  PublishOrderReturnedWhenOrderReturned,
  PublishOrderCancelledWhenOrderCancelled,
  PublishAgainWhenOrderProcessAskedAgain,
  PublishCheckoutRejectedWhenCheckoutRejected,
];
