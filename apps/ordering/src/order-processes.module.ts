import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { AdoptOrdersHandler } from './application/adopt-orders/adopt-orders.handler.js';
import { OrphanWatch } from './application/adopt-orders/orphan-watch.js';
import { AdvanceOrderProcessHandler } from './application/advance-order-process/advance-order-process.handler.js';
import { AdvanceOrderProcessWhenDeadlinePassed } from './application/advance-order-process/advance-order-process-when-deadline-passed.js';
import { OrderProcessDeadlines } from './application/advance-order-process/order-process-deadlines.js';
import { durationsOf, orderProcessSettings } from './application/advance-order-process/order-process-settings.js';
import { DeadlineDurations } from './domain/order-process/deadline-durations.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { FulfilmentController } from './interface/http/fulfilment.controller.js';
import { OrderProcessesController } from './interface/http/order-processes.controller.js';
import { AdvanceOrderProcessWhenStockReserved } from './interface/integration-events/advance-order-process-when-stock-reserved.controller.js';
import { AdvanceOrderProcessWhenStockReservationRejected } from './interface/integration-events/advance-order-process-when-stock-reservation-rejected.controller.js';
import { AdvanceOrderProcessWhenStockReservationExpired } from './interface/integration-events/advance-order-process-when-stock-reservation-expired.controller.js';
import { AdvanceOrderProcessWhenStockCommitted } from './interface/integration-events/advance-order-process-when-stock-committed.controller.js';
import { AdvanceOrderProcessWhenStockCommitmentRejected } from './interface/integration-events/advance-order-process-when-stock-commitment-rejected.controller.js';
import { AdvanceOrderProcessWhenPaymentCompleted } from './interface/integration-events/advance-order-process-when-payment-completed.controller.js';
import { AdvanceOrderProcessWhenPaymentDeclined } from './interface/integration-events/advance-order-process-when-payment-declined.controller.js';
import { AdvanceOrderProcessWhenPaymentVoided } from './interface/integration-events/advance-order-process-when-payment-voided.controller.js';
import { AdvanceOrderProcessWhenPaymentRefunded } from './interface/integration-events/advance-order-process-when-payment-refunded.controller.js';
import { OrderProcessGauges } from './read-model/order-process-gauges.js';
import { GetOrderProcessHandler } from './read-model/get-order-process.query.js';
import { ListOrderProcessesHandler } from './read-model/list-order-processes.query.js';

const reports = [
  AdvanceOrderProcessWhenStockReserved,
  AdvanceOrderProcessWhenStockReservationRejected,
  AdvanceOrderProcessWhenStockReservationExpired,
  AdvanceOrderProcessWhenStockCommitted,
  AdvanceOrderProcessWhenStockCommitmentRejected,
  AdvanceOrderProcessWhenPaymentCompleted,
  AdvanceOrderProcessWhenPaymentDeclined,
  AdvanceOrderProcessWhenPaymentVoided,
  AdvanceOrderProcessWhenPaymentRefunded,
];

/** What takes each order through its steps. */
@Module({
  imports: [InfrastructureModule],
  controllers: [OrderProcessesController, FulfilmentController, ...reports],
  providers: [
    AdvanceOrderProcessHandler,
    AdvanceOrderProcessWhenDeadlinePassed,
    AdoptOrdersHandler,
    OrphanWatch,
    OrderProcessDeadlines,
    settingsProvider(DeadlineDurations, orderProcessSettings, durationsOf),
    GetOrderProcessHandler,
    ListOrderProcessesHandler,
    OrderProcessGauges,
  ],
  exports: [OrderProcessDeadlines, DeadlineDurations],
})
export class OrderProcessesModule {}
