import { Module } from '@nestjs/common';
import { AdvanceSaleHandler } from './application/advance-sale/advance-sale.handler.js';
import { SaleClock } from './application/advance-sale/sale-clock.js';
import { EndProductSaleHandler } from './application/end-product-sale/end-product-sale.handler.js';
import { PutProductOnSaleHandler } from './application/put-product-on-sale/put-product-on-sale.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { SalesController } from './interface/http/sales.controller.js';

/** Sales of products, and the clock that starts and ends them. */
@Module({
  imports: [InfrastructureModule],
  controllers: [SalesController],
  providers: [PutProductOnSaleHandler, EndProductSaleHandler, AdvanceSaleHandler, SaleClock],
  exports: [SaleClock],
})
export class SalesModule {}
