export interface AggregateRow {
  id: string;
  version: number;
}
