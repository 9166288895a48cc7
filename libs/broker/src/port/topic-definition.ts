export interface TopicDefinition {
  readonly name: string;
  readonly partitions: number;
}
