/** For the workshop, which injects faults into a running service. Nothing else may import it: an architecture rule says so. */
export { type DomainEventHandler, DomainEventHandlers } from './unit-of-work/domain-event-handlers.js';
