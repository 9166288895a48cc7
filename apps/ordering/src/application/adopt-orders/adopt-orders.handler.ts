import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { DeadlineDurations } from '../../domain/order-process/deadline-durations.js';
import { OrderProcess } from '../../domain/order-process/order-process.js';
import { OrderProcessRepository } from '../../domain/order-process/order-process.repository.js';
import { OrderProcessDeadlines } from '../advance-order-process/order-process-deadlines.js';
import { traceStart } from '../advance-order-process/order-process-trail.js';
import { AdoptOrdersCommand } from './adopt-orders.command.js';

@CommandHandler(AdoptOrdersCommand)
export class AdoptOrdersHandler implements ICommandHandler<AdoptOrdersCommand> {
  constructor(
    private readonly processes: OrderProcessRepository,
    private readonly deadlines: OrderProcessDeadlines,
    private readonly durations: DeadlineDurations,
    private readonly clock: Clock,
  ) {}

  async execute({ limit }: AdoptOrdersCommand): Promise<number> {
    const orphans = await this.processes.ordersWithoutProcess(limit);
    for (const orderId of orphans) {
      const at = this.clock.now();
      const process = await traceStart(orderId, undefined, at, () => OrderProcess.start(orderId, this.durations, at));
      await this.processes.save(process);
      await this.deadlines.follow(process);
    }
    return orphans.length;
  }
}
