import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrderStock } from '../order-stock/order-stock.js';
import { ShipStockCommand } from './ship-stock.command.js';

@CommandHandler(ShipStockCommand)
export class ShipStockHandler implements ICommandHandler<ShipStockCommand> {
  constructor(private readonly orderStock: OrderStock) {}

  execute({ orderId }: ShipStockCommand): Promise<void> {
    return this.orderStock.receive('OrderShipped', { orderId });
  }
}
