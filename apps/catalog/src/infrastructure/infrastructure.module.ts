import { Module } from '@nestjs/common';
import { SeedingRecord } from '../application/seed-catalogue/seeding-record.js';
import { ProductRepository } from '../domain/product/product.repository.js';
import { ProductImportRepository } from '../domain/product-import/product-import.repository.js';
import { PurchaseRepository } from '../domain/purchase/purchase.repository.js';
import { StockLevelRepository } from '../domain/stock/stock-level.repository.js';
import { productSchema } from './product/product.schema.js';
import { TypeOrmProductRepository } from './product/typeorm-product.repository.js';
import { TypeOrmProductImportRepository } from './product-import/typeorm-product-import.repository.js';
import { TypeOrmPurchaseRepository } from './purchase/typeorm-purchase.repository.js';
import { TypeOrmSeedingRecord } from './seeding/typeorm-seeding-record.js';
import { TypeOrmStockLevelRepository } from './stock/typeorm-stock-level.repository.js';

export const schemas = [productSchema];

/** Says which class keeps what the domain and the application ask for. */
@Module({
  providers: [
    { provide: ProductRepository, useClass: TypeOrmProductRepository },
    { provide: ProductImportRepository, useClass: TypeOrmProductImportRepository },
    { provide: PurchaseRepository, useClass: TypeOrmPurchaseRepository },
    { provide: StockLevelRepository, useClass: TypeOrmStockLevelRepository },
    { provide: SeedingRecord, useClass: TypeOrmSeedingRecord },
  ],
  exports: [ProductRepository, ProductImportRepository, PurchaseRepository, StockLevelRepository, SeedingRecord],
})
export class InfrastructureModule {}
