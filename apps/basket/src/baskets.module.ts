import { Module } from '@nestjs/common';
import { AcknowledgePricesHandler } from './application/acknowledge-prices/acknowledge-prices.handler.js';
import { AddItemToBasketHandler } from './application/add-item-to-basket/add-item-to-basket.handler.js';
import { ChangeItemQuantityHandler } from './application/change-item-quantity/change-item-quantity.handler.js';
import { EmptyBasketHandler } from './application/empty-basket/empty-basket.handler.js';
import { RemoveItemFromBasketHandler } from './application/remove-item-from-basket/remove-item-from-basket.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { BasketController } from './interface/http/basket.controller.js';
import { GetBasketHandler } from './read-model/get-basket.query.js';

const commandHandlers = [
  AddItemToBasketHandler,
  ChangeItemQuantityHandler,
  RemoveItemFromBasketHandler,
  EmptyBasketHandler,
  AcknowledgePricesHandler,
];

/** The baskets of the customers, and what is in them. */
@Module({
  imports: [InfrastructureModule],
  controllers: [BasketController],
  providers: [...commandHandlers, GetBasketHandler],
})
export class BasketsModule {}
