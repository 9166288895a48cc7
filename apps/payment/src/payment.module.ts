import { Module } from '@nestjs/common';
import { SystemClock } from '@tradewind/application';
import { ServiceModule, settingsProvider } from '@tradewind/platform';
import { BeginAttemptHandler } from './application/begin-attempt/begin-attempt.handler.js';
import { ProviderCall } from './application/begin-attempt/provider-call.js';
import { ProviderWorker } from './application/begin-attempt/provider-worker.js';
import { EndAttemptHandler } from './application/end-attempt/end-attempt.handler.js';
import { GiveUpPaymentHandler } from './application/give-up-payment/give-up-payment.handler.js';
import { HeedNoticeHandler } from './application/heed-notice/heed-notice.handler.js';
import { RequestPaymentHandler } from './application/request-payment/request-payment.handler.js';
import { RetryPaymentHandler } from './application/retry-payment/retry-payment.handler.js';
import { SettleRefundByHandHandler } from './application/settle-refund-by-hand/settle-refund-by-hand.handler.js';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { PaymentManagementController } from './interface/http/payment-management.controller.js';
import { PaymentsController } from './interface/http/payments.controller.js';
import { ProviderWebhooksController } from './interface/http/provider-webhooks.controller.js';
import { WebhookCounter } from './interface/http/webhook/webhook-counter.js';
import { WEBHOOK_SECRETS, webhookSettings } from './interface/http/webhook/webhook-settings.js';
import { GiveUpPaymentWhenOrderCancelled } from './interface/integration-events/give-up-payment-when-order-cancelled.controller.js';
import { GiveUpPaymentWhenOrderRefundOverdue } from './interface/integration-events/give-up-payment-when-order-refund-overdue.controller.js';
import { GiveUpPaymentWhenOrderReturned } from './interface/integration-events/give-up-payment-when-order-returned.controller.js';
import { RequestPaymentWhenOrderAwaitingPayment } from './interface/integration-events/request-payment-when-order-awaiting-payment.controller.js';
import { GetPaymentOfOrderHandler } from './read-model/get-payment-of-order.query.js';
import { GetPaymentHandler } from './read-model/get-payment.query.js';
import { ListPaymentsHandler } from './read-model/list-payments.query.js';
import { PaymentGauges } from './read-model/payment-gauges.js';
import { access } from './interface/http/access.js';

const controllers = [
  PaymentsController,
  PaymentManagementController,
  ProviderWebhooksController,
  RequestPaymentWhenOrderAwaitingPayment,
  GiveUpPaymentWhenOrderCancelled,
  GiveUpPaymentWhenOrderReturned,
  GiveUpPaymentWhenOrderRefundOverdue,
];
const commandHandlers = [
  RequestPaymentHandler,
  GiveUpPaymentHandler,
  BeginAttemptHandler,
  EndAttemptHandler,
  HeedNoticeHandler,
  RetryPaymentHandler,
  SettleRefundByHandHandler,
];
const queryHandlers = [ListPaymentsHandler, GetPaymentHandler, GetPaymentOfOrderHandler];
const webhook = [
  SystemClock,
  WebhookCounter,
  settingsProvider(WEBHOOK_SECRETS, webhookSettings, ({ PAYMENT_WEBHOOK_SECRETS }) => PAYMENT_WEBHOOK_SECRETS),
];

@Module({
  imports: [ServiceModule.forRoot({ name: 'payment', access, schemas, migrations, refusals }), InfrastructureModule],
  controllers,
  providers: [
    ...[ProviderWorker, ProviderCall, PaymentGauges],
    ...webhook,
    ...commandHandlers,
    ...domainEventHandlersInOrder,
    ...queryHandlers,
  ],
})
export class PaymentModule {}
