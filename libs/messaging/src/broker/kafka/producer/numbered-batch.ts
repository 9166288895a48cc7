import type { BrokerMessage } from '../../broker-message.js';

/** The messages of one partition as they go over the wire, with the numbers by which the broker knows them again. */
export interface NumberedBatch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly BrokerMessage[];
  /** The number of the first; the others follow on. */
  readonly firstSequence: number;
  readonly records: Buffer;
}
