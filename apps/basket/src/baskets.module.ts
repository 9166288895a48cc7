import { Module } from '@nestjs/common';
import { AcknowledgePricesHandler } from './application/acknowledge-prices/acknowledge-prices.handler.js';
import { AddItemToBasketHandler } from './application/add-item-to-basket/add-item-to-basket.handler.js';
import { ChangeItemQuantityHandler } from './application/change-item-quantity/change-item-quantity.handler.js';
import { EmptyBasketHandler } from './application/empty-basket/empty-basket.handler.js';
import { MergeGuestBasketHandler } from './application/merge-guest-basket/merge-guest-basket.handler.js';
import { NoteGuestVisitHandler } from './application/note-guest-visit/note-guest-visit.handler.js';
import { RemoveItemFromBasketHandler } from './application/remove-item-from-basket/remove-item-from-basket.handler.js';
import { RemoveUnusedGuestBasketsHandler } from './application/remove-unused-guest-baskets/remove-unused-guest-baskets.handler.js';
import { UnusedGuestBasketsWorker } from './application/remove-unused-guest-baskets/unused-guest-baskets-worker.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { BasketController } from './interface/http/basket.controller.js';
import { MergeController } from './interface/http/merge.controller.js';
import { GetBasketHandler } from './read-model/get-basket.query.js';

const commandHandlers = [
  AddItemToBasketHandler,
  ChangeItemQuantityHandler,
  RemoveItemFromBasketHandler,
  EmptyBasketHandler,
  AcknowledgePricesHandler,
  MergeGuestBasketHandler,
  NoteGuestVisitHandler,
  RemoveUnusedGuestBasketsHandler,
];

/** The baskets of customers and guests, and what is in them. */
@Module({
  imports: [InfrastructureModule],
  controllers: [BasketController, MergeController],
  providers: [...commandHandlers, GetBasketHandler, UnusedGuestBasketsWorker],
})
export class BasketsModule {}
