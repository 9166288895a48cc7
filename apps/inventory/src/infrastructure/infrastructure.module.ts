import { Module } from '@nestjs/common';
import { ReservationRepository } from '../domain/reservation/reservation.repository.js';
import { StockItemRepository } from '../domain/stock-item/stock-item.repository.js';
import { reservationSchema } from './reservation/reservation.schema.js';
import { TypeOrmReservationRepository } from './reservation/typeorm-reservation.repository.js';
import { EventSourcedStockItemRepository } from './stock-item/event-sourced-stock-item.repository.js';

export const schemas = [reservationSchema];

/** Binds each repository to the class that implements it. */
@Module({
  providers: [
    { provide: StockItemRepository, useClass: EventSourcedStockItemRepository },
    { provide: ReservationRepository, useClass: TypeOrmReservationRepository },
  ],
  exports: [StockItemRepository, ReservationRepository],
})
export class InfrastructureModule {}
