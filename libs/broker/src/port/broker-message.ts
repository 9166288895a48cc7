/** Headers in wire order. A name may occur more than once. Values are kept byte for byte. */
export type MessageHeaders = ReadonlyArray<readonly [name: string, value: Buffer]>;

/** A message to publish. `value: null` is a tombstone. */
export interface BrokerMessage {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: MessageHeaders;
}

/** Where a message was appended. Offsets start at 0 and fit into 63 bits. */
export interface PublishedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** A message as a consumer group receives it. */
export interface ReceivedMessage extends BrokerMessage, PublishedRecord {
  /** When the broker accepted it, in ms since the epoch. */
  readonly timestamp: number;
  /** Why the record can't be read. Present only on unreadable records: see `unreadableRecord`. */
  readonly unreadable?: string;
}
