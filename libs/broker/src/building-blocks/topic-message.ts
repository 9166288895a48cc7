import type { BrokerMessage } from '../port/broker-message.js';

/** A message and the topic that it is for. */
export interface TopicMessage {
  readonly topic: string;
  readonly message: BrokerMessage;
  /** By how many partitions its key is placed. */
  readonly partitions?: number | undefined;
}
