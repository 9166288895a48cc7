export { BackOff, pause } from './building-blocks/back-off.js';
export { BlockedKeys } from './building-blocks/blocked-keys.js';
export { messageSize } from './building-blocks/message-size.js';
export { murmur2 } from './building-blocks/murmur2.js';
export { Semaphore } from './building-blocks/semaphore.js';
export { Partitioner } from './building-blocks/partitioner.js';
export type { Broker } from './port/broker.js';
export { type BrokerConfig, type KafkaConfig, type PostgresLogConfig, connectBroker } from './broker-config.js';
export {
  type BrokerFailureCause,
  type BrokerRefusal,
  BrokerRefusedError,
  BrokerUnavailableError,
  failureCauseOf,
  isPublished,
  MessageTooLargeError,
  type PublicationOutcome,
  TOO_LARGE,
} from './port/broker-errors.js';
export type { BrokerMessage, MessageHeaders, PublishedRecord, ReceivedMessage } from './port/broker-message.js';
export type { BrokerActivity, BrokerTrouble } from './port/broker-trouble.js';
export { BrokerMonitor } from './port/broker-monitor.js';
export { KafkaBroker, type KafkaOptions } from './kafka/kafka-broker.js';
export type { KafkaOAuth, KafkaPassword, KafkaSasl, KafkaSecurity } from './kafka/security/kafka-security.js';
export { saslOptions } from './kafka/security/sasl-options.js';
export type { PartitionLag } from './port/partition-lag.js';
export type { PartitionOffsets } from './port/partition-offsets.js';
export { PostgresLogBroker, type PostgresLogOptions } from './postgres-log/postgres-log-broker.js';
export type {
  BatchHandler,
  OffsetReset,
  PartitionBatch,
  Subscription,
  SubscriptionRequest,
} from './port/subscription.js';
export type { TopicDefinition } from './port/topic-definition.js';
export { TrackedActivity } from './port/tracked-activity.js';
export { unreadableRecord, type UnreadableRecord } from './port/unreadable-record.js';
export { databaseTls } from './tls/database-tls.js';
export { type TlsOptions, verifiedTls } from './tls/tls-options.js';
