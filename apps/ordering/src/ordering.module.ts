import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { CancelOrderHandler } from './application/cancel-order/cancel-order.handler.js';
import { domainEventHandlersInOrder } from './application/domain-event-handlers/in-order.js';
import { BuyerProjection } from './read-model/buyer-projection.js';
import { OrderProjection } from './read-model/order-summary.projector.js';
import { BuyerOfCustomer } from './read-model/buyer-of-customer.js';
import { GetMyBuyerHandler } from './read-model/get-my-buyer.handler.js';
import { GetOrderByCheckoutHandler } from './read-model/get-order-by-checkout.handler.js';
import { GetOrderHandler } from './read-model/get-order.handler.js';
import { ListOrdersHandler } from './read-model/list-orders.handler.js';
import { OrderDetails } from './read-model/order-details.js';
import { RejectCheckoutHandler } from './application/reject-checkout/reject-checkout.handler.js';
import { RememberUserHandler } from './application/remember-user/remember-user.handler.js';
import { StartOrderHandler } from './application/start-order/start-order.handler.js';
import { BuyerRepository } from './domain/buyer/buyer.repository.js';
import { PersonRepository } from './domain/buyer/person.repository.js';
import { CheckoutRepository } from './domain/checkout/checkout.repository.js';
import { OrderRepository } from './domain/order/order.repository.js';
import { TypeOrmBuyerRepository } from './infrastructure/buyer/typeorm-buyer.repository.js';
import { buyerSchema, paymentMethodSchema } from './infrastructure/buyer/buyer.schema.js';
import { TypeOrmPersonRepository } from './infrastructure/buyer/typeorm-person.repository.js';
import { TypeOrmCheckoutRepository } from './infrastructure/checkout/typeorm-checkout.repository.js';
import { checkoutSchema } from './infrastructure/checkout/checkout.schema.js';
import { orderingMigrations } from './infrastructure/migrations/index.js';
import { orderItemSchema } from './infrastructure/order/order-item.schema.js';
import { TypeOrmOrderRepository } from './infrastructure/order/typeorm-order.repository.js';
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
  { provide: OrderRepository, useClass: TypeOrmOrderRepository },
  { provide: CheckoutRepository, useClass: TypeOrmCheckoutRepository },
  { provide: BuyerRepository, useClass: TypeOrmBuyerRepository },
  { provide: PersonRepository, useClass: TypeOrmPersonRepository },
];
const schemas = [checkoutSchema, orderSchema, orderItemSchema, buyerSchema, paymentMethodSchema];

@Module({
  imports: [ServiceModule.forRoot({ name: 'ordering', schemas, migrations: orderingMigrations })],
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
