import { Injectable } from '@nestjs/common';
import { Scheduler } from '@tradewind/scheduling';
import type { OrderProcess } from '../../domain/order-process/order-process.js';

/** Of the one deadline that a process has. */
export const ORDER_PROCESS = 'order-process';

/** Has the scheduler wait for what a process waits for. */
@Injectable()
export class OrderProcessDeadlines {
  constructor(private readonly scheduler: Scheduler) {}

  /** Replaces the deadline of the state that was left. */
  async follow({ id, deadline }: OrderProcess): Promise<void> {
    if (!deadline) return this.scheduler.cancel(ORDER_PROCESS, id);
    const { name, at } = deadline;
    await this.scheduler.schedule({ kind: ORDER_PROCESS, key: id, dueAt: at, payload: { deadline: name } });
  }
}
