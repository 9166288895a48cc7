import { Module } from '@nestjs/common';
import { CancelOrderHandler } from './application/cancel-order/cancel-order.handler.js';
import { RejectCheckoutHandler } from './application/reject-checkout/reject-checkout.handler.js';
import { StartOrderHandler } from './application/start-order/start-order.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { OrderStreams } from './interface/http/order-stream/order-streams.js';
import { OrderStreamController } from './interface/http/order-stream/order-stream.controller.js';
import { OrdersController } from './interface/http/orders.controller.js';
import { RejectCheckoutWhenBasketCheckedOutDiscarded } from './interface/integration-events/reject-checkout-when-basket-checked-out-discarded.controller.js';
import { RejectCheckoutWhenWithdrawalRequested } from './interface/integration-events/reject-checkout-when-withdrawal-requested.controller.js';
import { StartOrderWhenBasketCheckedOut } from './interface/integration-events/start-order-when-basket-checked-out.controller.js';
import { GetOrderByCheckoutHandler } from './read-model/get-order-by-checkout.query.js';
import { GetOrderHandler } from './read-model/get-order.query.js';
import { ListOrdersHandler } from './read-model/list-orders.query.js';
import { OrderChangeListener } from './read-model/order-change-listener.js';
import { OrderChanges } from './read-model/order-changes.js';
import { OrderDetails } from './read-model/order-details.js';
import { WatchedOrders } from './read-model/watched-orders.js';

const commandHandlers = [StartOrderHandler, CancelOrderHandler, RejectCheckoutHandler];
const queryHandlers = [ListOrdersHandler, GetOrderHandler, GetOrderByCheckoutHandler, OrderDetails];
const liveOrders = [OrderChanges, OrderChangeListener, WatchedOrders, OrderStreams];

/** Orders, and the checkouts from which they result. */
@Module({
  imports: [InfrastructureModule],
  controllers: [
    OrdersController,
    OrderStreamController,
    StartOrderWhenBasketCheckedOut,
    RejectCheckoutWhenBasketCheckedOutDiscarded,
    RejectCheckoutWhenWithdrawalRequested,
  ],
  providers: [...commandHandlers, ...queryHandlers, ...liveOrders],
  exports: [OrderChanges],
})
export class OrdersModule {}
