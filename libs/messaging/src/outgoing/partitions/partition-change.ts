/** A change of the number of partitions that a topic's keys are distributed over. */
export interface PartitionChange {
  readonly topic: string;
  readonly partitions: number;
  readonly wanted: number;
  /** Consumer groups that an operator excluded from the wait. */
  readonly unawaitedGroups: readonly string[];
  /** Its time limit has passed. */
  readonly overdue: boolean;
}
