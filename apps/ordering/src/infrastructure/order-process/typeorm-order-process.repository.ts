import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { OrderProcess } from '../../domain/order-process/order-process.js';
import type { OrderProcessRepository } from '../../domain/order-process/order-process.repository.js';
import type { Deadline } from '../../domain/order-process/process-state.js';
import { currentStateVersion, progressOf } from '../../domain/order-process/stored-progress.js';
import { type OrderProcessRow, orderProcessSchema } from './order-process.schema.js';

/** What an earlier release has stored is upgraded when it is read, and stored in today's form when it advances. */
@Injectable()
export class TypeOrmOrderProcessRepository
  extends AggregateRepository<OrderProcess, OrderProcessRow>
  implements OrderProcessRepository
{
  constructor(storage: AggregateStorage) {
    super(storage, orderProcessSchema, 'OrderProcess');
  }

  async ordersWithoutProcess(limit: number): Promise<string[]> {
    const orders = await this.manager.query<{ id: string }[]>(
      `SELECT id FROM orders WHERE status = 'Submitted'
         AND NOT EXISTS (SELECT FROM order_processes process WHERE process.id = orders.id) ORDER BY id LIMIT $1`,
      [limit],
    );
    return orders.map(({ id }) => id);
  }

  protected toRow(process: OrderProcess): OrderProcessRow {
    const { progress, deadline, ...same } = process.snapshot();
    return {
      ...same,
      ...progress,
      version: process.version,
      stateVersion: currentStateVersion,
      deadline: deadline?.name ?? null,
      deadlineAt: deadline?.at ?? null,
    };
  }

  protected toAggregate(row: OrderProcessRow): OrderProcess {
    const { id, version, startedAt, enteredAt, deadline, deadlineAt } = row;
    const set = deadline !== null && deadlineAt ? { name: deadline as Deadline, at: deadlineAt } : null;
    return OrderProcess.restore({ id, progress: progressOf(row), startedAt, enteredAt, deadline: set }, version);
  }
}
