import { AssignBuyerWhenPaymentMethodVerified } from './assign-buyer-when-payment-method-verified.js';
import { CreateOrVerifyBuyerWhenOrderStarted } from './create-or-verify-buyer-when-order-started.js';
import { ListOrderWhenOrderStarted } from './list-order-when-order-started.js';
import { PublishCheckoutRejectedWhenCheckoutRejected } from './publish-checkout-rejected-when-checkout-rejected.js';
import { PublishOrderCancelledWhenOrderCancelled } from './publish-order-cancelled-when-order-cancelled.js';
import { PublishOrderStartedWhenOrderStarted } from './publish-order-started-when-order-started.js';
import { ShowBuyerWhenBuyerIdentified } from './show-buyer-when-buyer-identified.js';
import { ShowBuyerWhenPaymentMethodVerified } from './show-buyer-when-payment-method-verified.js';
import { ShowCancellationWhenOrderCancelled } from './show-cancellation-when-order-cancelled.js';

/**
 * The handlers of one event run one after the other, as they are listed here: what decides comes first, what shows comes
 * next, what publishes comes last and so sees all that the others wrote.
 */
export const domainEventHandlersInOrder = [
  CreateOrVerifyBuyerWhenOrderStarted,
  ListOrderWhenOrderStarted,
  PublishOrderStartedWhenOrderStarted,

  AssignBuyerWhenPaymentMethodVerified,
  ShowBuyerWhenPaymentMethodVerified,

  ShowBuyerWhenBuyerIdentified,

  ShowCancellationWhenOrderCancelled,
  PublishOrderCancelledWhenOrderCancelled,

  PublishCheckoutRejectedWhenCheckoutRejected,
];
