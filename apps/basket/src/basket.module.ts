import { Module } from '@nestjs/common';
import { settingsProvider, ServiceModule } from '@tradewind/platform';
import { AcknowledgePricesHandler } from './application/acknowledge-prices/acknowledge-prices.handler.js';
import { AddItemToBasketHandler } from './application/add-item/add-item-to-basket.handler.js';
import { ChangeItemQuantityHandler } from './application/change-item-quantity/change-item-quantity.handler.js';
import { CheckOutBasketHandler } from './application/check-out-basket/check-out-basket.handler.js';
import { EmptyBasketHandler } from './application/empty-basket/empty-basket.handler.js';
import { CheckoutPatience, checkoutSettings } from './application/checkout-patience.js';
import { CopyDiscontinuationHandler } from './application/product-copies/copy-discontinuation.handler.js';
import { CopyPriceHandler } from './application/product-copies/copy-price.handler.js';
import { CopyProductHandler } from './application/product-copies/copy-product.handler.js';
import { ProductCopies } from './application/product-copies/product-copies.js';
import { PublishBasketCheckedOutWhenBasketCheckedOut } from './application/publish-basket-checked-out/publish-basket-checked-out-when-basket-checked-out.js';
import { PublishCheckoutWithdrawalRequestedWhenRequested } from './application/publish-checkout-withdrawal-requested/publish-checkout-withdrawal-requested-when-requested.js';
import { GetBasketHandler } from './application/queries/get-basket/get-basket.handler.js';
import { GetCheckoutHandler } from './application/queries/get-checkout/get-checkout.handler.js';
import { GetCheckedOutItemsHandler } from './application/queries/get-checked-out-items/get-checked-out-items.handler.js';
import { RemoveItemFromBasketHandler } from './application/remove-item/remove-item-from-basket.handler.js';
import { RequestCheckoutWithdrawalHandler } from './application/request-checkout-withdrawal/request-checkout-withdrawal.handler.js';
import { SettleRejectedCheckoutHandler } from './application/settle-rejected-checkout/settle-rejected-checkout.handler.js';
import { SettleCheckoutHandler } from './application/settle-checkout/settle-checkout.handler.js';
import { Baskets } from './domain/baskets.js';
import { ProductOffers } from './domain/product-offers.js';
import { refusals } from './domain/refusals.js';
import { BasketSchema } from './infrastructure/basket.schema.js';
import { CreateBaskets1761000000001 } from './infrastructure/migrations/1761000000001-create-baskets.js';
import { AddPriceCause1761000000002 } from './infrastructure/migrations/1761000000002-add-price-cause.js';
import { AddOutcomeOfCheckouts1761000000003 } from './infrastructure/migrations/1761000000003-add-outcome-of-checkouts.js';
import { TypeOrmBaskets } from './infrastructure/typeorm-baskets.js';
import { TypeOrmProductCopies } from './infrastructure/typeorm-product-copies.js';
import { TypeOrmProductOffers } from './infrastructure/typeorm-product-offers.js';
import { BasketController } from './interface/http/basket.controller.js';
import { CheckoutController } from './interface/http/checkout.controller.js';
import { CheckoutRejectedController } from './interface/integration-events/checkout-rejected.controller.js';
import { DiscardedOutcomesController } from './interface/integration-events/discarded-outcomes.controller.js';
import { OrderEventsController } from './interface/integration-events/order-events.controller.js';
import { ProductEventsController } from './interface/integration-events/product-events.controller.js';

const commandHandlers = [
  AcknowledgePricesHandler,
  AddItemToBasketHandler,
  ChangeItemQuantityHandler,
  CheckOutBasketHandler,
  CopyDiscontinuationHandler,
  CopyPriceHandler,
  CopyProductHandler,
  EmptyBasketHandler,
  RemoveItemFromBasketHandler,
  RequestCheckoutWithdrawalHandler,
  SettleCheckoutHandler,
  SettleRejectedCheckoutHandler,
];

const queryHandlers = [GetBasketHandler, GetCheckedOutItemsHandler, GetCheckoutHandler];

const domainEventHandlers = [
  PublishBasketCheckedOutWhenBasketCheckedOut,
  PublishCheckoutWithdrawalRequestedWhenRequested,
];

const adapters = [
  { provide: Baskets, useClass: TypeOrmBaskets },
  { provide: ProductOffers, useClass: TypeOrmProductOffers },
  { provide: ProductCopies, useClass: TypeOrmProductCopies },
];

const patience = settingsProvider(
  CheckoutPatience,
  checkoutSettings,
  ({ CHECKOUT_PATIENCE_SECONDS }) => new CheckoutPatience(CHECKOUT_PATIENCE_SECONDS * 1_000),
);

const migrations = [CreateBaskets1761000000001, AddPriceCause1761000000002, AddOutcomeOfCheckouts1761000000003];

@Module({
  imports: [ServiceModule.forRoot({ name: 'basket', schemas: [BasketSchema], migrations, refusals })],
  controllers: [
    ...[BasketController, CheckoutController],
    ...[CheckoutRejectedController, DiscardedOutcomesController, OrderEventsController, ProductEventsController],
  ],
  providers: [...commandHandlers, ...queryHandlers, ...domainEventHandlers, ...adapters, patience],
})
export class BasketModule {}
