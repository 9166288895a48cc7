import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { AdjustStockHandler } from './application/adjust-stock/adjust-stock.handler.js';
import { CreateStockItemHandler } from './application/create-stock-item/create-stock-item.handler.js';
import { FirstDelivery, seedSettings } from './application/create-stock-item/first-delivery.js';
import { ReceiveGoodsHandler } from './application/receive-goods/receive-goods.handler.js';
import { WriteOffPiecesHandler } from './application/write-off-pieces/write-off-pieces.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { AvailabilityController } from './interface/http/availability.controller.js';
import { ProjectionsController } from './interface/http/projections.controller.js';
import { StockItemsController } from './interface/http/stock-items.controller.js';
import { StockManagementController } from './interface/http/stock-management.controller.js';
import { CreateStockItemWhenProductCreated } from './interface/integration-events/create-stock-item-when-product-created.controller.js';
import { GetAvailabilityHandler } from './read-model/get-availability.query.js';
import { GetStockAtHandler } from './read-model/get-stock-at.query.js';
import { GetStockItemHandler } from './read-model/get-stock-item.query.js';
import { ListReservedPiecesHandler } from './read-model/list-reserved-pieces.query.js';
import { ListStockItemsHandler } from './read-model/list-stock-items.query.js';
import { LowStockProjection } from './read-model/low-stock.projection.js';
import { lowStockSettings, LowStockThreshold } from './read-model/low-stock-threshold.js';
import { ReadLedgerHandler } from './read-model/read-ledger.query.js';
import { ReservedPiecesProjection } from './read-model/reserved-pieces.projection.js';
import { StockGauges } from './read-model/stock-gauges.js';
import { StockLevelProjection } from './read-model/stock-level.projection.js';

const commandHandlers = [CreateStockItemHandler, ReceiveGoodsHandler, AdjustStockHandler, WriteOffPiecesHandler];
const queryHandlers = [
  GetAvailabilityHandler,
  GetStockItemHandler,
  GetStockAtHandler,
  ListStockItemsHandler,
  ListReservedPiecesHandler,
  ReadLedgerHandler,
];

const projections = [StockLevelProjection, LowStockProjection, ReservedPiecesProjection];

const lowStockThreshold = settingsProvider(
  LowStockThreshold,
  lowStockSettings,
  ({ LOW_STOCK_PIECES }) => new LowStockThreshold(LOW_STOCK_PIECES),
);

const firstDelivery = settingsProvider(FirstDelivery, seedSettings, ({ SEED }) => new FirstDelivery(SEED === 'true'));

/** The pieces of each product, and their ledger. */
@Module({
  imports: [InfrastructureModule],
  controllers: [
    StockItemsController,
    StockManagementController,
    AvailabilityController,
    ProjectionsController,
    CreateStockItemWhenProductCreated,
  ],
  providers: [...commandHandlers, ...queryHandlers, ...projections, lowStockThreshold, firstDelivery, StockGauges],
})
export class StockModule {}
