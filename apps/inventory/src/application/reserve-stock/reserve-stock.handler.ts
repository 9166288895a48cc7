import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrderStock } from '../order-stock/order-stock.js';
import { ReserveStockCommand } from './reserve-stock.command.js';

@CommandHandler(ReserveStockCommand)
export class ReserveStockHandler implements ICommandHandler<ReserveStockCommand> {
  constructor(private readonly orderStock: OrderStock) {}

  execute({ orderId, items }: ReserveStockCommand): Promise<void> {
    return this.orderStock.receive('OrderAwaitingStock', { orderId, items });
  }
}
