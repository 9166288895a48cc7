import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { OrderRepository } from '../../domain/order/order.repository.js';
import { DeadlineDurations } from '../../domain/order-process/deadline-durations.js';
import { OrderProcessRepository } from '../../domain/order-process/order-process.repository.js';
import { takeStep } from '../../domain/order-process/take-step.js';
import { AdvanceOrderProcessCommand } from './advance-order-process.command.js';
import { OrderProcessDeadlines } from './order-process-deadlines.js';
import { traceAdvance } from './order-process-trail.js';

/** Everything that a decision changes is saved before the deadline: whoever else changes it locks in the same order. */
@CommandHandler(AdvanceOrderProcessCommand)
export class AdvanceOrderProcessHandler implements ICommandHandler<AdvanceOrderProcessCommand> {
  constructor(
    private readonly processes: OrderProcessRepository,
    private readonly orders: OrderRepository,
    private readonly deadlines: OrderProcessDeadlines,
    private readonly durations: DeadlineDurations,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, message, by }: AdvanceOrderProcessCommand): Promise<void> {
    const process = await this.processes.get(orderId);
    const at = this.clock.now();
    const before = process.snapshot();
    if (before.progress.state === 'Submitted' && (await this.orders.get(orderId)).isCancelled)
      process.acceptCancellation(at);
    const decided = { message, before, now: at };
    const { step } = await traceAdvance(process, decided, () => process.advance(message, this.durations, at, by));
    if (process.snapshot() === before) return;
    await this.processes.save(process);
    if (step) {
      const order = await this.orders.get(orderId);
      takeStep(order, step, message, at);
      await this.orders.save(order);
    }
    await this.deadlines.follow(process);
  }
}
