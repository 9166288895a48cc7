import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { AcknowledgePricesHandler } from './application/acknowledge-prices/acknowledge-prices.handler.js';
import { AddItemToBasketHandler } from './application/add-item/add-item-to-basket.handler.js';
import { ChangeItemQuantityHandler } from './application/change-item-quantity/change-item-quantity.handler.js';
import { CheckOutBasketHandler } from './application/check-out-basket/check-out-basket.handler.js';
import { EmptyBasketHandler } from './application/empty-basket/empty-basket.handler.js';
import { CopyDiscontinuationHandler } from './application/product-copies/copy-discontinuation.handler.js';
import { CopyPriceHandler } from './application/product-copies/copy-price.handler.js';
import { CopyProductHandler } from './application/product-copies/copy-product.handler.js';
import { ProductCopies } from './application/product-copies/product-copies.js';
import { PublishBasketCheckedOutWhenBasketCheckedOut } from './application/publish-basket-checked-out/publish-basket-checked-out-when-basket-checked-out.js';
import { GetBasketHandler } from './application/queries/get-basket/get-basket.handler.js';
import { GetCheckedOutItemsHandler } from './application/queries/get-checked-out-items/get-checked-out-items.handler.js';
import { RemoveItemFromBasketHandler } from './application/remove-item/remove-item-from-basket.handler.js';
import { SettleCheckoutHandler } from './application/settle-checkout/settle-checkout.handler.js';
import { Baskets } from './domain/baskets.js';
import { ProductOffers } from './domain/product-offers.js';
import { BasketSchema } from './infrastructure/basket.schema.js';
import { CreateBaskets1761000000001 } from './infrastructure/migrations/1761000000001-create-baskets.js';
import { AddPriceCause1761000000002 } from './infrastructure/migrations/1761000000002-add-price-cause.js';
import { TypeOrmBaskets } from './infrastructure/typeorm-baskets.js';
import { TypeOrmProductCopies } from './infrastructure/typeorm-product-copies.js';
import { TypeOrmProductOffers } from './infrastructure/typeorm-product-offers.js';
import { BasketController } from './interface/http/basket.controller.js';
import { CheckoutController } from './interface/http/checkout.controller.js';
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
  SettleCheckoutHandler,
];

const queryHandlers = [GetBasketHandler, GetCheckedOutItemsHandler];

const domainEventHandlers = [PublishBasketCheckedOutWhenBasketCheckedOut];

const adapters = [
  { provide: Baskets, useClass: TypeOrmBaskets },
  { provide: ProductOffers, useClass: TypeOrmProductOffers },
  { provide: ProductCopies, useClass: TypeOrmProductCopies },
];

const migrations = [CreateBaskets1761000000001, AddPriceCause1761000000002];

@Module({
  imports: [ServiceModule.forRoot({ name: 'basket', schemas: [BasketSchema], migrations })],
  controllers: [BasketController, CheckoutController, OrderEventsController, ProductEventsController],
  providers: [...commandHandlers, ...queryHandlers, ...domainEventHandlers, ...adapters],
})
export class BasketModule {}
