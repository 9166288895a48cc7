/** Headers in wire order; a name may occur more than once, values are kept byte for byte. */
export type MessageHeaders = ReadonlyArray<readonly [name: string, value: Buffer]>;

/** A message on its way to a broker. `value: null` is a tombstone. */
export interface BrokerMessage {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: MessageHeaders;
}

/** Where a published message came to lie. Offsets start at 0 and fit 63 bits. */
export interface PublishedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** A message as a consumer group receives it. */
export interface ReceivedMessage extends BrokerMessage, PublishedRecord {
  /** When the broker accepted it, ms since the epoch. */
  readonly timestamp: number;
  /** Why the record can't be read, where it can't: see `unreadableRecord`. */
  readonly unreadable?: string;
}
