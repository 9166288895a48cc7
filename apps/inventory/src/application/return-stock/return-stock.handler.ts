import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrderStock } from '../order-stock/order-stock.js';
import { ReturnStockCommand } from './return-stock.command.js';

@CommandHandler(ReturnStockCommand)
export class ReturnStockHandler implements ICommandHandler<ReturnStockCommand> {
  constructor(private readonly orderStock: OrderStock) {}

  execute({ orderId, items, reason }: ReturnStockCommand): Promise<void> {
    return this.orderStock.receive('OrderReturned', { orderId, items, reason });
  }
}
