/** A change of the count by which a topic's keys are placed. */
export interface PartitionChange {
  readonly topic: string;
  readonly partitions: number;
  readonly wanted: number;
  /** Consumer groups that an operator said not to wait for. */
  readonly unawaitedGroups: readonly string[];
  /** It took longer than it was given. */
  readonly overdue: boolean;
}
