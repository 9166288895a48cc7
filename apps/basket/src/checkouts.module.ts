import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { CheckOutBasketHandler } from './application/check-out-basket/check-out-basket.handler.js';
import { checkoutSettings } from './application/request-checkout-withdrawal/checkout-settings.js';
import { RequestCheckoutWithdrawalHandler } from './application/request-checkout-withdrawal/request-checkout-withdrawal.handler.js';
import { SettleCheckoutHandler } from './application/settle-checkout/settle-checkout.handler.js';
import { SettleRejectedCheckoutHandler } from './application/settle-rejected-checkout/settle-rejected-checkout.handler.js';
import { CheckoutPatience } from './domain/checkout/checkout-patience.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { CheckoutController } from './interface/http/checkout.controller.js';
import { SettleCheckoutWhenOrderStartedDiscarded } from './interface/integration-events/settle-checkout-when-order-started-discarded.controller.js';
import { SettleCheckoutWhenOrderStarted } from './interface/integration-events/settle-checkout-when-order-started.controller.js';
import { SettleRejectedCheckoutWhenCheckoutRejectedDiscarded } from './interface/integration-events/settle-rejected-checkout-when-checkout-rejected-discarded.controller.js';
import { SettleRejectedCheckoutWhenCheckoutRejected } from './interface/integration-events/settle-rejected-checkout-when-checkout-rejected.controller.js';
import { GetCheckoutHandler } from './read-model/get-checkout.query.js';

const commandHandlers = [
  CheckOutBasketHandler,
  SettleCheckoutHandler,
  SettleRejectedCheckoutHandler,
  RequestCheckoutWithdrawalHandler,
];

const checkoutPatience = settingsProvider(
  CheckoutPatience,
  checkoutSettings,
  ({ CHECKOUT_PATIENCE_SECONDS }) => new CheckoutPatience(CHECKOUT_PATIENCE_SECONDS * 1_000),
);

/** Checkouts, from the customer's request until Ordering announces their outcome. */
@Module({
  imports: [InfrastructureModule],
  controllers: [
    CheckoutController,
    SettleCheckoutWhenOrderStarted,
    SettleCheckoutWhenOrderStartedDiscarded,
    SettleRejectedCheckoutWhenCheckoutRejected,
    SettleRejectedCheckoutWhenCheckoutRejectedDiscarded,
  ],
  providers: [...commandHandlers, GetCheckoutHandler, checkoutPatience],
})
export class CheckoutsModule {}
