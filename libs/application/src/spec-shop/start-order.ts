import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrderRepository } from './order.repository.js';
import { Order } from './order.js';

export class StartOrder extends Command<string> {
  constructor(
    readonly orderId: string,
    readonly customer = 'Ada',
    readonly items: readonly string[] = [],
  ) {
    super();
  }
}

@CommandHandler(StartOrder)
export class StartOrderHandler implements ICommandHandler<StartOrder> {
  constructor(private readonly orders: OrderRepository) {}

  async execute({ orderId, customer, items }: StartOrder): Promise<string> {
    const order = Order.start(orderId, customer);
    for (const item of items) order.add(item);
    await this.orders.save(order);
    return orderId;
  }
}
