import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError } from '@tradewind/application';
import { OrderRepository } from '../../domain/order/order.repository.js';
import { CancelOrderCommand } from './cancel-order.command.js';

/** Reports the order as not found unless the user is its customer or an operator. */
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
