import { PublishPaymentCompletedWhenPaymentCompleted } from './application/domain-event-handlers/publish-payment-completed-when-payment-completed.js';
import { PublishPaymentDeclinedWhenPaymentDeclined } from './application/domain-event-handlers/publish-payment-declined-when-payment-declined.js';
import { PublishPaymentRefundedWhenPaymentRefunded } from './application/domain-event-handlers/publish-payment-refunded-when-payment-refunded.js';
import { PublishPaymentVoidedWhenPaymentVoided } from './application/domain-event-handlers/publish-payment-voided-when-payment-voided.js';
import { RememberCauseWhenOperationRequested } from './application/domain-event-handlers/remember-cause-when-operation-requested.js';
import { RepeatPaymentOutcomeWhenOutcomeAskedAgain } from './application/domain-event-handlers/repeat-payment-outcome-when-outcome-asked-again.js';
import { WakeProviderWorkerWhenOperationRequested } from './application/domain-event-handlers/wake-provider-worker-when-operation-requested.js';
import { PaymentHistoryProjector } from './read-model/payment-history.projector.js';

/**
 * The handlers of one event run one after the other in the order of this list. Handlers that decide come first and
 * projectors come next. Handlers that publish come last, so they see everything that the others wrote.
 */
export const domainEventHandlersInOrder = [
  RememberCauseWhenOperationRequested,

  PaymentHistoryProjector,

  WakeProviderWorkerWhenOperationRequested,
  PublishPaymentCompletedWhenPaymentCompleted,
  PublishPaymentDeclinedWhenPaymentDeclined,
  PublishPaymentVoidedWhenPaymentVoided,
  PublishPaymentRefundedWhenPaymentRefunded,
  RepeatPaymentOutcomeWhenOutcomeAskedAgain,
];
