import type { BrokerMessage } from '../port/broker-message.js';

/** A message and its topic. */
export interface TopicMessage {
  readonly topic: string;
  readonly message: BrokerMessage;
  /** The number of partitions among which the key chooses. */
  readonly partitions?: number | undefined;
}
