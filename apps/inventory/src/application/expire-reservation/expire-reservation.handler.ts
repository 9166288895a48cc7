import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrderStock } from '../order-stock/order-stock.js';
import { ExpireReservationCommand } from './expire-reservation.command.js';

@CommandHandler(ExpireReservationCommand)
export class ExpireReservationHandler implements ICommandHandler<ExpireReservationCommand> {
  constructor(private readonly orderStock: OrderStock) {}

  execute({ orderId }: ExpireReservationCommand): Promise<void> {
    return this.orderStock.receive('ReservationPeriodEnded', { orderId });
  }
}
