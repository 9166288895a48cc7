import { Command } from '@nestjs/cqrs';

/** Makes the items of an order available again that was not paid in time. */
export class ExpireReservationCommand extends Command<void> {
  constructor(readonly orderId: string) {
    super();
  }
}
