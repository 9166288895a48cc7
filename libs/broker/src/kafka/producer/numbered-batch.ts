import type { BrokerMessage } from '../../port/broker-message.js';

/** The messages of one partition as they go over the wire. */
export interface EncodedBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: Buffer;
}

/** With the numbers by which the broker knows them again. */
export interface NumberedBatch extends EncodedBatch {
  readonly messages: readonly BrokerMessage[];
  /** The number of the first; the others follow on. */
  readonly firstSequence: number;
}
