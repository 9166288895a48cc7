import { PaymentSummaryProjector } from './read-model/payment-summary.projector.js';

/**
 * The handlers of one event run one after the other in the order of this list. Handlers that decide come first and
 * projectors come next. Handlers that publish come last, so they see everything that the others wrote.
 */
export const domainEventHandlersInOrder = [PaymentSummaryProjector];
