import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { CreatePaymentHandler } from './application/create-payment/create-payment.handler.js';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { PaymentsController } from './interface/http/payments.controller.js';
import { GetPaymentHandler } from './read-model/get-payment.query.js';

const controllers = [PaymentsController];
const commandHandlers = [CreatePaymentHandler];
const queryHandlers = [GetPaymentHandler];

@Module({
  imports: [ServiceModule.forRoot({ name: 'payment', schemas, migrations, refusals }), InfrastructureModule],
  controllers,
  providers: [...commandHandlers, ...domainEventHandlersInOrder, ...queryHandlers],
})
export class PaymentModule {}
