import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrderStock } from '../order-stock/order-stock.js';
import { ReleaseStockCommand } from './release-stock.command.js';

@CommandHandler(ReleaseStockCommand)
export class ReleaseStockHandler implements ICommandHandler<ReleaseStockCommand> {
  constructor(private readonly orderStock: OrderStock) {}

  execute({ orderId }: ReleaseStockCommand): Promise<void> {
    return this.orderStock.receive('OrderCancelled', { orderId });
  }
}
