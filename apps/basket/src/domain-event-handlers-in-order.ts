import { PublishBasketChangedWhenBasketChanged } from './application/domain-event-handlers/publish-basket-changed-when-basket-changed.js';
import { PublishBasketCheckedOutWhenBasketCheckedOut } from './application/domain-event-handlers/publish-basket-checked-out-when-basket-checked-out.js';
import { PublishCheckoutWithdrawalRequestedWhenCheckoutWithdrawalRequested } from './application/domain-event-handlers/publish-checkout-withdrawal-requested-when-checkout-withdrawal-requested.js';

/** The handlers of one event run one after the other in the order of this list. Each event has one so far: it publishes. */
export const domainEventHandlersInOrder = [
  PublishBasketChangedWhenBasketChanged,
  PublishBasketCheckedOutWhenBasketCheckedOut,
  PublishCheckoutWithdrawalRequestedWhenCheckoutWithdrawalRequested,
];
