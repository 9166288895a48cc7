/** For the workshop, which injects faults into a running service. Nothing else may import it: an architecture rule says so. */
export { BrokerConnection } from './connection/broker-connection.js';
export { traceContextOf } from './envelope/trace-context.js';
export { PartitionConsumer } from './incoming/consumer/partition-consumer.js';
export { EventSubscription } from './incoming/consumer/event-subscription.js';
export { EventDelivery } from './incoming/delivery/event-delivery.js';
export type { EventHandler, EventHandlers } from './incoming/handlers/event-handlers.js';
export { type Acceptance, Inbox } from './incoming/inbox/inbox.js';
export { readIncomingMessage } from './incoming/messages/incoming-message.js';
export { GenerationReaders } from './incoming/projections/generation-readers.js';
export { toOutboxRecord } from './outgoing/outbox/outbox-record.js';
export { type OutboxRow, traceContextOfRow } from './outgoing/outbox/outbox-row.js';
export { OutboxPublisher } from './outgoing/relay/outbox-publisher.js';
export { PagePublisher } from './outgoing/relay/page-publisher.js';
