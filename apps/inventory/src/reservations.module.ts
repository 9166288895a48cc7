import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { CommitStockHandler } from './application/commit-stock/commit-stock.handler.js';
import { ExpireReservationAtItsDeadline } from './application/expire-reservation/expire-reservation-at-its-deadline.js';
import { ExpireReservationHandler } from './application/expire-reservation/expire-reservation.handler.js';
import { OrderStock } from './application/order-stock/order-stock.js';
import { ReservationPeriod } from './application/order-stock/reservation-period.js';
import { reservationSettings } from './application/order-stock/reservation-settings.js';
import { ReleaseStockHandler } from './application/release-stock/release-stock.handler.js';
import { ReserveStockHandler } from './application/reserve-stock/reserve-stock.handler.js';
import { ReturnStockHandler } from './application/return-stock/return-stock.handler.js';
import { ShipStockHandler } from './application/ship-stock/ship-stock.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { ReservationsController } from './interface/http/reservations.controller.js';
import { CommitStockWhenOrderConfirmed } from './interface/integration-events/commit-stock-when-order-confirmed.controller.js';
import { ReleaseStockWhenOrderCancelled } from './interface/integration-events/release-stock-when-order-cancelled.controller.js';
import { ReserveStockWhenOrderAwaitingStock } from './interface/integration-events/reserve-stock-when-order-awaiting-stock.controller.js';
import { ReturnStockWhenOrderReturned } from './interface/integration-events/return-stock-when-order-returned.controller.js';
import { ShipStockWhenOrderShipped } from './interface/integration-events/ship-stock-when-order-shipped.controller.js';
import { GetReservationHandler } from './read-model/get-reservation.query.js';

const commandHandlers = [
  ReserveStockHandler,
  CommitStockHandler,
  ReleaseStockHandler,
  ExpireReservationHandler,
  ShipStockHandler,
  ReturnStockHandler,
];

const reservationPeriod = settingsProvider(
  ReservationPeriod,
  reservationSettings,
  ({ RESERVATION_SECONDS }) => new ReservationPeriod(RESERVATION_SECONDS * 1_000),
);

/** The stock of each order, from the moment when the order needs it. */
@Module({
  imports: [InfrastructureModule],
  controllers: [
    ReservationsController,
    ReserveStockWhenOrderAwaitingStock,
    CommitStockWhenOrderConfirmed,
    ReleaseStockWhenOrderCancelled,
    ShipStockWhenOrderShipped,
    ReturnStockWhenOrderReturned,
  ],
  providers: [...commandHandlers, OrderStock, ExpireReservationAtItsDeadline, reservationPeriod, GetReservationHandler],
})
export class ReservationsModule {}
