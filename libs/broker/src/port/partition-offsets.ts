/** What a broker keeps of a partition, and how far a consumer group has read it. */
export interface PartitionOffsets {
  readonly topic: string;
  readonly partition: number;
  /** The first retained record; equal to `end` if there is none. Above 0 if earlier records were deleted. */
  readonly first: bigint;
  /** Of the next record to be appended. */
  readonly end: bigint;
  /** The first record that the group has not resolved; absent if it never committed an offset. */
  readonly committed?: bigint;
}
