import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Deadline, OnDeadline } from '@tradewind/scheduling';
import { ExpireReservationCommand } from './expire-reservation.command.js';
import { reservationDeadline } from './reservation-deadline.js';

@Injectable()
export class ExpireReservationAtItsDeadline {
  constructor(private readonly commandBus: CommandBus) {}

  @OnDeadline(reservationDeadline)
  async handle({ key }: Deadline): Promise<void> {
    await this.commandBus.execute(new ExpireReservationCommand(key));
  }
}
