export { connectorStatus } from './cdc/connect-client.js';
export { recoverSlot, type SlotRecovery } from './cdc/recover-slot.js';
export { SlotHealth } from './cdc/slot-health.js';
export { readSlotState, type SlotState } from './cdc/slot-state.js';
export type {
  DeadLetter,
  DeadLetterCounts,
  DeadLetterDirection,
  DeadLetterFilter,
  DeadLetterPage,
  DeadLetterState,
  DeadLetterSummary,
  ReplaySelection,
  UndeliverableCounts,
} from './dead-letters/dead-letter.js';
export { DeadLetterNotFoundError, DeadLetterStateError } from './dead-letters/dead-letter-errors.js';
export { DeadLetters } from './dead-letters/dead-letters.js';
export type { DiscardedEvent } from './dead-letters/discard-handlers.js';
export type { RetryPolicy } from './dead-letters/retry-policy.js';
export { TransientError } from './dead-letters/transient.error.js';
export type { Envelope, HeaderValues } from './envelope/envelope.js';
export { toHeaders } from './envelope/envelope.js';
export { MalformedMessageError } from './envelope/malformed-message.error.js';
export { headerValues, readEnvelope } from './envelope/read-envelope.js';
export { MessagingHealth, type MessagingState } from './messaging-health.js';
export type { MessagingOptions } from './messaging-options.js';
export { MessagingModule, type MessagingModuleAsyncOptions } from './messaging.module.js';
export type { GaugeSource } from './metrics/gauge-source.js';
export { MessagingGauges } from './metrics/messaging-gauges.js';
export { MessagingMetrics } from './metrics/messaging-metrics.js';
export {
  askForPartitions,
  callOffPartitions,
  type PartitionRequest,
  PartitionRequestError,
  readTopicPartitions,
  type TopicPartitionsState,
} from './partitions/ask-for-partitions.js';
export { messagingMigrations } from './migrations/messaging-migrations.js';
export { OutboxOutsideTransactionError } from './outbox/outbox-outside-transaction.error.js';
export { Outbox } from './outbox/outbox.js';
export { IntegrationEventsServer } from './transport/integration-events-server.js';
export { OnIntegrationEventDiscarded } from './transport/on-integration-event-discarded.js';
export { OnIntegrationEvent } from './transport/on-integration-event.js';
export { readEvent } from './transport/read-event.js';
export type { ReceivedEvent } from './transport/received-event.js';
