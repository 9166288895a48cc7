import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';

export interface OrderProcessRow extends AggregateRow {
  stateVersion: number;
  state: string;
  settlement: string | null;
  refundAttempts: number;
  startedAt: Date;
  enteredAt: Date;
  deadline: string | null;
  deadlineAt: Date | null;
}

export const orderProcessSchema = new EntitySchema<OrderProcessRow>({
  name: 'OrderProcess',
  tableName: 'order_processes',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    stateVersion: { type: 'int', name: 'state_version' },
    state: { type: 'text' },
    settlement: { type: 'text', nullable: true },
    refundAttempts: { type: 'int', name: 'refund_attempts' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    enteredAt: { type: 'timestamptz', name: 'entered_at' },
    deadline: { type: 'text', nullable: true },
    deadlineAt: { type: 'timestamptz', name: 'deadline_at', nullable: true },
  },
});
