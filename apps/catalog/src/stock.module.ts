import { Module } from '@nestjs/common';
import { CopyStockLevelHandler } from './application/copy-stock-level/copy-stock-level.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { CopyStockLevelWhenInventoryModified } from './interface/integration-events/copy-stock-level-when-inventory-modified.controller.js';

/** How many pieces of each product are available, as Inventory publishes it. */
@Module({
  imports: [InfrastructureModule],
  controllers: [CopyStockLevelWhenInventoryModified],
  providers: [CopyStockLevelHandler],
})
export class StockModule {}
