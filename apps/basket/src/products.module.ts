import { Module } from '@nestjs/common';
import { CopyDiscontinuationHandler } from './application/copy-discontinuation/copy-discontinuation.handler.js';
import { CopyPriceHandler } from './application/copy-price/copy-price.handler.js';
import { CopyProductHandler } from './application/copy-product/copy-product.handler.js';
import { CopyStockLevelHandler } from './application/copy-stock-level/copy-stock-level.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { CopyDiscontinuationWhenProductDiscontinued } from './interface/integration-events/copy-discontinuation-when-product-discontinued.controller.js';
import { CopyPriceWhenProductPriceChanged } from './interface/integration-events/copy-price-when-product-price-changed.controller.js';
import { CopyProductWhenProductCreated } from './interface/integration-events/copy-product-when-product-created.controller.js';
import { CopyProductWhenProductUpdated } from './interface/integration-events/copy-product-when-product-updated.controller.js';
import { CopyStockLevelWhenInventoryModified } from './interface/integration-events/copy-stock-level-when-inventory-modified.controller.js';

/** Basket's own copy of the products and their stock. The events of one product arrive in order, and each takes effect once. */
@Module({
  imports: [InfrastructureModule],
  controllers: [
    CopyProductWhenProductCreated,
    CopyProductWhenProductUpdated,
    CopyPriceWhenProductPriceChanged,
    CopyDiscontinuationWhenProductDiscontinued,
    CopyStockLevelWhenInventoryModified,
  ],
  providers: [CopyProductHandler, CopyPriceHandler, CopyDiscontinuationHandler, CopyStockLevelHandler],
})
export class ProductsModule {}
