import { MailHistoryProjector } from './read-model/mail-history.projector.js';

/** The handlers of one event run one after the other in the order of this list. Each event has one so far: it projects. */
export const domainEventHandlersInOrder = [MailHistoryProjector];
