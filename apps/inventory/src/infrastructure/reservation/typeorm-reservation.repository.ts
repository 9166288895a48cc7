import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { Reservation } from '../../domain/reservation/reservation.js';
import type { ReservationRepository } from '../../domain/reservation/reservation.repository.js';
import { type ReservationRow, reservationSchema } from './reservation.schema.js';

@Injectable()
export class TypeOrmReservationRepository
  extends AggregateRepository<Reservation, ReservationRow>
  implements ReservationRepository
{
  constructor(storage: AggregateStorage) {
    super(storage, reservationSchema, 'Reservation');
  }

  findForUpdate(orderId: string): Promise<Reservation | undefined> {
    return this.find(orderId);
  }

  protected override readRow(orderId: string): Promise<ReservationRow | undefined> {
    return this.table.findForUpdate(this.manager, orderId);
  }

  protected toRow(reservation: Reservation): ReservationRow {
    return { ...reservation.snapshot(), version: reservation.version };
  }

  protected toAggregate({ version, ...state }: ReservationRow): Reservation {
    return Reservation.restore(state, version);
  }
}
