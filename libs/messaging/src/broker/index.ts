export type { Broker } from './broker.js';
export { type BrokerConfig, type KafkaConfig, type PostgresLogConfig, connectBroker } from './broker-config.js';
export {
  type BrokerFailureCause,
  type BrokerRefusal,
  BrokerRefusedError,
  BrokerUnavailableError,
  failureCauseOf,
  MessageTooLargeError,
  type PublicationOutcome,
} from './broker-errors.js';
export type { BrokerMessage, MessageHeaders, PublishedRecord, ReceivedMessage } from './broker-message.js';
export type { BrokerActivity, BrokerTrouble } from './broker-trouble.js';
export { BrokerWatch } from './broker-watch.js';
export { KafkaBroker, type KafkaOptions } from './kafka/kafka-broker.js';
export type { KafkaOAuth, KafkaPassword, KafkaSasl, KafkaSecurity } from './kafka/security/kafka-security.js';
export { saslOptions } from './kafka/security/sasl-options.js';
export type { PartitionLag } from './partition-lag.js';
export { PostgresLogBroker, type PostgresLogOptions } from './postgres-log/postgres-log-broker.js';
export type { BatchHandler, OffsetReset, PartitionBatch, Subscription, SubscriptionRequest } from './subscription.js';
export type { TopicDefinition } from './topic-definition.js';
export { WatchedActivity } from './watched-activity.js';
export { unreadableRecord, type UnreadableRecord } from './unreadable-record.js';
