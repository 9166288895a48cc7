export { connectorStatus } from './outgoing/cdc/connect-client.js';
export { recoverSlot, type SlotRecovery } from './outgoing/cdc/recover-slot.js';
export { SlotHealth } from './outgoing/cdc/slot-health.js';
export { readSlotState, type SlotState } from './outgoing/cdc/slot-state.js';
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
export type { RetryPolicy } from './options/retry-policy.js';
export { TransientError } from './incoming/failures/transient.error.js';
export { currentProjection, type CurrentProjection } from './incoming/projections/current-projection.js';
export type { Generation, GenerationState } from './incoming/projections/generation.js';
export { LiveGeneration, type ShownGeneration } from './incoming/projections/live-generation.js';
export { ProjectionRebuild, type RebuildProgress } from './incoming/projections/projection-rebuild.js';
export {
  NoRebuildRunningError,
  RebuildIncompleteError,
  RebuildRunningError,
} from './incoming/projections/rebuild-errors.js';
export type { Envelope, HeaderValues } from './envelope/envelope.js';
export { toHeaders } from './envelope/envelope.js';
export { MalformedMessageError } from './envelope/malformed-message.error.js';
export { headerValues, readEnvelope } from './envelope/read-envelope.js';
export type { GroupLag } from './incoming/consumer/consumer-lag.js';
export { MessagingOverview, type OutboxState } from './health/messaging-overview.js';
export { MessagingHealth, type MessagingState } from './health/messaging-health.js';
export type { MessagingOptions } from './options/messaging-options.js';
export { MessagingModule } from './messaging.module.js';
export type { MessagingModuleAsyncOptions } from './options/messaging-options.module.js';
export type { GaugeSource } from './instruments/gauge-source.js';
export { MessagingGauges } from './gauges/messaging-gauges.js';
export { MessagingMetrics } from './instruments/messaging-metrics.js';
export {
  requestPartitionChange,
  cancelPartitionChange,
  type PartitionRequest,
  PartitionRequestError,
  readTopicPartitions,
  type TopicPartitionsState,
} from './outgoing/partitions/request-partition-change.js';
export { messagingMigrations, projectionMigrations } from './migrations/messaging-migrations.js';
export { OutboxOutsideTransactionError } from './outgoing/outbox/outbox-outside-transaction.error.js';
export { Outbox } from './outgoing/outbox/outbox.js';
export { OutboxMessages, type OutboxMessage } from './outgoing/outbox/outbox-messages.js';
export { IntegrationEventsServer } from './integration-events-server.js';
export { OnIntegrationEventDiscarded } from './incoming/handlers/on-integration-event-discarded.js';
export { OnIntegrationEvent } from './incoming/handlers/on-integration-event.js';
export { readEvent } from './incoming/messages/read-event.js';
export type { ReceivedEvent } from './incoming/handlers/received-event.js';
