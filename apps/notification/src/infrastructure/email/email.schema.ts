import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';

export interface EmailRow extends AggregateRow {
  name: string;
  ownerId: string;
  createdAt: Date;
  changedAt: Date;
}

export const emailSchema = new EntitySchema<EmailRow>({
  name: 'Email',
  tableName: 'emails',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    name: { type: 'text' },
    ownerId: { type: 'uuid', name: 'owner_id' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
  },
});
