import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage, PreparedStatement } from '@tradewind/application';
import { Reservation } from '../../domain/reservation/reservation.js';
import type { ReservationRepository } from '../../domain/reservation/reservation.repository.js';
import { type ReservationRow, reservationSchema } from './reservation.schema.js';

const lock = new PreparedStatement('SELECT FROM reservations WHERE id = $1 FOR UPDATE');

@Injectable()
export class TypeOrmReservationRepository
  extends AggregateRepository<Reservation, ReservationRow>
  implements ReservationRepository
{
  constructor(storage: AggregateStorage) {
    super(storage, reservationSchema, 'Reservation');
  }

  async findForUpdate(orderId: string): Promise<Reservation | undefined> {
    await lock.run(this.manager, [orderId]);
    return this.find(orderId);
  }

  protected toRow(reservation: Reservation): ReservationRow {
    return { ...reservation.snapshot(), version: reservation.version };
  }

  protected toAggregate({ version, ...state }: ReservationRow): Reservation {
    return Reservation.restore(state, version);
  }
}
