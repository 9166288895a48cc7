import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { FiguresController } from './interface/http/figures.controller.js';
import { CountEventWhenItHappened } from './interface/integration-events/count-event-when-it-happened.controller.js';
import { RecordBasketChangeWhenBasketChanged } from './interface/integration-events/record-basket-change-when-basket-changed.controller.js';
import { RecordCancellationWhenOrderCancelled } from './interface/integration-events/record-cancellation-when-order-cancelled.controller.js';
import { RecordCheckoutWhenBasketCheckedOut } from './interface/integration-events/record-checkout-when-basket-checked-out.controller.js';
import { RecordDeliveryWhenOrderDelivered } from './interface/integration-events/record-delivery-when-order-delivered.controller.js';
import { RecordRefundWhenPaymentRefunded } from './interface/integration-events/record-refund-when-payment-refunded.controller.js';
import { RecordSaleWhenOrderConfirmed } from './interface/integration-events/record-sale-when-order-confirmed.controller.js';
import { RecordShipmentWhenOrderShipped } from './interface/integration-events/record-shipment-when-order-shipped.controller.js';
import { RecordSubmissionWhenOrderStarted } from './interface/integration-events/record-submission-when-order-started.controller.js';
import { ActivityProjector } from './read-model/activity/activity.projector.js';
import { ListEventsPerMinuteHandler } from './read-model/activity/list-events-per-minute.query.js';
import { BasketsProjector } from './read-model/baskets/baskets.projector.js';
import { GetFunnelHandler } from './read-model/baskets/get-funnel.query.js';
import { Figures } from './read-model/figures.js';
import { GetCancellationsHandler } from './read-model/orders/get-cancellations.query.js';
import { GetTimeToPayHandler } from './read-model/orders/get-time-to-pay.query.js';
import { OrdersProjector } from './read-model/orders/orders.projector.js';
import { GetRevenueHandler } from './read-model/sales/get-revenue.query.js';
import { ListBestSellersHandler } from './read-model/sales/list-best-sellers.query.js';
import { SalesProjector } from './read-model/sales/sales.projector.js';
import { TIME_ZONE, timeZoneSettings } from './read-model/time-zone.js';

const reactions = [
  ...[RecordBasketChangeWhenBasketChanged, RecordCheckoutWhenBasketCheckedOut],
  ...[RecordSubmissionWhenOrderStarted, RecordSaleWhenOrderConfirmed, RecordCancellationWhenOrderCancelled],
  ...[RecordShipmentWhenOrderShipped, RecordDeliveryWhenOrderDelivered, RecordRefundWhenPaymentRefunded],
  CountEventWhenItHappened,
];
const projectors = [SalesProjector, OrdersProjector, BasketsProjector, ActivityProjector];
const queryHandlers = [
  ...[GetRevenueHandler, ListBestSellersHandler, GetFunnelHandler],
  ...[GetTimeToPayHandler, GetCancellationsHandler, ListEventsPerMinuteHandler],
];

/** What is counted, and how it is shown. */
@Module({
  controllers: [FiguresController, ...reactions],
  providers: [
    settingsProvider(TIME_ZONE, timeZoneSettings, ({ ANALYTICS_TIME_ZONE }) => ANALYTICS_TIME_ZONE),
    Figures,
    ...projectors,
    ...queryHandlers,
  ],
})
export class FiguresModule {}
