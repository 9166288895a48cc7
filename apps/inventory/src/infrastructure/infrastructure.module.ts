import { Module } from '@nestjs/common';
import { DecisionCounter } from '../application/order-stock/decision-counter.js';
import { ReservationRepository } from '../domain/reservation/reservation.repository.js';
import { StockItemRepository } from '../domain/stock-item/stock-item.repository.js';
import { PrometheusDecisionCounter } from './reservation/prometheus-decision-counter.js';
import { reservationSchema } from './reservation/reservation.schema.js';
import { TypeOrmReservationRepository } from './reservation/typeorm-reservation.repository.js';
import { EventSourcedStockItemRepository } from './stock-item/event-sourced-stock-item.repository.js';

export const schemas = [reservationSchema];

/** Binds each repository and port to the class that implements it. */
@Module({
  providers: [
    { provide: StockItemRepository, useClass: EventSourcedStockItemRepository },
    { provide: ReservationRepository, useClass: TypeOrmReservationRepository },
    { provide: DecisionCounter, useClass: PrometheusDecisionCounter },
  ],
  exports: [StockItemRepository, ReservationRepository, DecisionCounter],
})
export class InfrastructureModule {}
