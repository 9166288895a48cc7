import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError } from '@tradewind/application';
import { OrderRepository } from '../../domain/order/order.repository.js';
import { AdvanceOrderProcessCommand } from '../advance-order-process/advance-order-process.command.js';
import { CancelOrderCommand } from './cancel-order.command.js';

/** Reports the order as not found unless it belongs to the viewer, or the viewer sees all. Whether it can be cancelled, its process decides. */
@CommandHandler(CancelOrderCommand)
export class CancelOrderHandler implements ICommandHandler<CancelOrderCommand> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly commandBus: CommandBus,
  ) {}

  async execute({ orderId, by }: CancelOrderCommand): Promise<void> {
    const order = await this.orders.get(orderId);
    const own = order.isOf(by.userId);
    if (!own && !by.seesAll) throw new AggregateNotFoundError('Order', orderId);
    const message = { type: 'Cancel', by: own ? 'customer' : 'operator' } as const;
    await this.commandBus.execute(
      new AdvanceOrderProcessCommand(orderId, message, { userId: by.userId, reason: null }),
    );
  }
}
