/** The number of records of a partition that a consumer group has not resolved. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  readonly records: number;
}
