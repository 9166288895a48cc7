import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrderStock } from '../order-stock/order-stock.js';
import { CommitStockCommand } from './commit-stock.command.js';

@CommandHandler(CommitStockCommand)
export class CommitStockHandler implements ICommandHandler<CommitStockCommand> {
  constructor(private readonly orderStock: OrderStock) {}

  execute({ orderId, items }: CommitStockCommand): Promise<void> {
    return this.orderStock.receive('OrderConfirmed', { orderId, items });
  }
}
