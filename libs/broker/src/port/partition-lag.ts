/** How many records of a partition a consumer group has yet to resolve. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  readonly records: number;
}
