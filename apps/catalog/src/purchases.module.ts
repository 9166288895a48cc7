import { Module } from '@nestjs/common';
import { CountPurchaseHandler } from './application/count-purchase/count-purchase.handler.js';
import { TakePurchaseBackHandler } from './application/take-purchase-back/take-purchase-back.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { PurchasesController } from './interface/http/purchases.controller.js';
import { CountPurchaseWhenOrderConfirmed } from './interface/integration-events/count-purchase-when-order-confirmed.controller.js';
import { TakePurchaseBackWhenOrderCancelled } from './interface/integration-events/take-purchase-back-when-order-cancelled.controller.js';
import { TakePurchaseBackWhenOrderReturned } from './interface/integration-events/take-purchase-back-when-order-returned.controller.js';
import { GetBestSellersHandler } from './read-model/get-best-sellers.query.js';
import { GetBoughtTogetherHandler } from './read-model/get-bought-together.query.js';

/** What confirmed orders contained: best sellers, and what is bought together. */
@Module({
  imports: [InfrastructureModule],
  controllers: [
    PurchasesController,
    CountPurchaseWhenOrderConfirmed,
    TakePurchaseBackWhenOrderReturned,
    TakePurchaseBackWhenOrderCancelled,
  ],
  providers: [CountPurchaseHandler, TakePurchaseBackHandler, GetBestSellersHandler, GetBoughtTogetherHandler],
})
export class PurchasesModule {}
