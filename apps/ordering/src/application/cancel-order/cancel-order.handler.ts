import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError } from '@tradewind/application';
import { OrderRepository } from '../../domain/order/order.repository.js';
import { CancelOrderCommand } from './cancel-order.command.js';

/** To anybody but its customer and the operators, an order does not exist. */
@CommandHandler(CancelOrderCommand)
export class CancelOrderHandler implements ICommandHandler<CancelOrderCommand> {
  constructor(private readonly orders: OrderRepository) {}

  async execute({ orderId, by }: CancelOrderCommand): Promise<void> {
    const order = await this.orders.get(orderId);
    const own = order.isOf(by.userId);
    if (!own && !by.isOperator) throw new AggregateNotFoundError('Order', orderId);
    order.cancel(own ? 'customer' : 'operator', new Date());
    await this.orders.save(order);
  }
}
