import type { ObjectLiteral } from 'typeorm';

export interface AggregateRow extends ObjectLiteral {
  id: string;
  version: number;
}
