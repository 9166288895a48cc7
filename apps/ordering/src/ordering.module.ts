import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { CancelOrderHandler } from './application/cancel-order/cancel-order.handler.js';
import { domainEventHandlersInOrder } from './application/domain-event-handlers/in-order.js';
import { BuyerProjection } from './application/projections/buyer-projection.js';
import { OrderProjection } from './application/projections/order-projection.js';
import { BuyerOfCustomer } from './application/queries/buyer-of-customer.js';
import { GetMyBuyerHandler } from './application/queries/get-my-buyer/get-my-buyer.handler.js';
import { GetOrderByCheckoutHandler } from './application/queries/get-order-by-checkout/get-order-by-checkout.handler.js';
import { GetOrderHandler } from './application/queries/get-order/get-order.handler.js';
import { ListOrdersHandler } from './application/queries/list-orders/list-orders.handler.js';
import { OrderDetails } from './application/queries/order-details.js';
import { RejectCheckoutHandler } from './application/reject-checkout/reject-checkout.handler.js';
import { RememberUserHandler } from './application/remember-user/remember-user.handler.js';
import { StartOrderHandler } from './application/start-order/start-order.handler.js';
import { Buyers } from './domain/buyer/buyers.js';
import { People } from './domain/buyer/people.js';
import { Checkouts } from './domain/checkout/checkouts.js';
import { Orders } from './domain/order/orders.js';
import { refusals } from './domain/refusals.js';
import { BuyerRepository } from './infrastructure/buyer/buyer.repository.js';
import { buyerSchema, paymentMethodSchema } from './infrastructure/buyer/buyer.schema.js';
import { LocalPeople } from './infrastructure/buyer/local-people.js';
import { CheckoutRepository } from './infrastructure/checkout/checkout.repository.js';
import { checkoutSchema } from './infrastructure/checkout/checkout.schema.js';
import { orderingMigrations } from './infrastructure/migrations/index.js';
import { orderItemSchema } from './infrastructure/order/order-item.schema.js';
import { OrderRepository } from './infrastructure/order/order.repository.js';
import { orderSchema } from './infrastructure/order/order.schema.js';
import { BuyersController } from './interface/http/buyers.controller.js';
import { OrdersController } from './interface/http/orders.controller.js';
import { RejectCheckoutWhenBasketCheckedOutDiscarded } from './interface/integration-events/reject-checkout-when-basket-checked-out-discarded.controller.js';
import { RejectCheckoutWhenWithdrawalRequested } from './interface/integration-events/reject-checkout-when-withdrawal-requested.controller.js';
import { RememberUserWhenUserRegistered } from './interface/integration-events/remember-user-when-user-registered.controller.js';
import { StartOrderWhenBasketCheckedOut } from './interface/integration-events/start-order-when-basket-checked-out.controller.js';

const commandHandlers = [StartOrderHandler, RejectCheckoutHandler, CancelOrderHandler, RememberUserHandler];
const queryHandlers = [ListOrdersHandler, GetOrderHandler, GetOrderByCheckoutHandler, GetMyBuyerHandler];
const readSide = [OrderProjection, BuyerProjection, OrderDetails, BuyerOfCustomer];
const repositories = [
  { provide: Orders, useClass: OrderRepository },
  { provide: Checkouts, useClass: CheckoutRepository },
  { provide: Buyers, useClass: BuyerRepository },
  { provide: People, useClass: LocalPeople },
];
const schemas = [checkoutSchema, orderSchema, orderItemSchema, buyerSchema, paymentMethodSchema];

@Module({
  imports: [ServiceModule.forRoot({ name: 'ordering', schemas, migrations: orderingMigrations, refusals })],
  controllers: [
    OrdersController,
    BuyersController,
    StartOrderWhenBasketCheckedOut,
    RejectCheckoutWhenBasketCheckedOutDiscarded,
    RejectCheckoutWhenWithdrawalRequested,
    RememberUserWhenUserRegistered,
  ],
  providers: [...repositories, ...readSide, ...commandHandlers, ...domainEventHandlersInOrder, ...queryHandlers],
})
export class OrderingModule {}
