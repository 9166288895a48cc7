import { Module } from '@nestjs/common';
import { StockItemRepository } from '../domain/stock-item/stock-item.repository.js';
import { stockItemSchema } from './stock-item/stock-item.schema.js';
import { TypeOrmStockItemRepository } from './stock-item/typeorm-stock-item.repository.js';

export const schemas = [stockItemSchema];

/** Binds each repository to the class that implements it. */
@Module({
  providers: [{ provide: StockItemRepository, useClass: TypeOrmStockItemRepository }],
  exports: [StockItemRepository],
})
export class InfrastructureModule {}
