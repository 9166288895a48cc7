import type { BrokerMessage } from '../../port/broker-message.js';

/** The messages of one partition in wire format. */
export interface EncodedBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: Buffer;
}

/** With the sequence numbers by which the broker detects duplicates. */
export interface SequencedBatch extends EncodedBatch {
  readonly messages: readonly BrokerMessage[];
  /** The sequence number of the first message; the others follow. */
  readonly firstSequence: number;
}
