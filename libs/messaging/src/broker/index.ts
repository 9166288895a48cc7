export type { Broker } from './broker.js';
export type { BrokerMessage, MessageHeaders, PublishedRecord, ReceivedMessage } from './broker-message.js';
export { BrokerUnavailableError, MessageTooLargeError } from './broker-errors.js';
export type { BatchHandler, PartitionBatch, Subscription, SubscriptionRequest } from './subscription.js';
export type { TopicDefinition } from './topic-definition.js';
