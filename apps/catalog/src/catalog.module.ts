import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { AdvanceSaleHandler } from './application/advance-sale/advance-sale.handler.js';
import { SaleClock } from './application/advance-sale/sale-clock.js';
import { ChangeProductPriceHandler } from './application/change-product-price/change-product-price.handler.js';
import { CreateProductHandler } from './application/create-product/create-product.handler.js';
import { DiscontinueProductHandler } from './application/discontinue-product/discontinue-product.handler.js';
import { domainEventHandlersInOrder } from './application/domain-event-handlers/in-order.js';
import { EndProductSaleHandler } from './application/end-product-sale/end-product-sale.handler.js';
import { FirstLines } from './application/import-products/first-lines.js';
import { ImportNextChunkHandler } from './application/import-products/import-next-chunk.handler.js';
import { ImportProductsHandler } from './application/import-products/import-products.handler.js';
import { ImportWorker } from './application/import-products/import-worker.js';
import { ListingsImporter } from './application/import-products/listings-importer.js';
import { ProductImports } from './application/import-products/product-imports.js';
import { PutProductOnSaleHandler } from './application/put-product-on-sale/put-product-on-sale.handler.js';
import { GetPriceHistoryHandler } from './application/queries/get-price-history.query.js';
import { GetProductImportHandler } from './application/queries/get-product-import.query.js';
import { GetProductHandler } from './application/queries/get-product.query.js';
import { GetRecommendationsHandler } from './application/queries/get-recommendations.query.js';
import { ListImportRejectionsHandler } from './application/queries/list-import-rejections.query.js';
import { ListBrandsHandler, ListCategoriesHandler } from './application/queries/list-labels.query.js';
import { SearchProductsHandler } from './application/queries/search-products/search-products.handler.js';
import { ReviseProductHandler } from './application/revise-product/revise-product.handler.js';
import { SeedCatalogueHandler } from './application/seed-catalogue/seed-catalogue.handler.js';
import { SeedingRecord } from './application/seed-catalogue/seeding-record.js';
import { ProductRepository } from './domain/product.repository.js';
import { refusals } from './domain/refusals.js';
import { catalogMigrations } from './infrastructure/migrations/index.js';
import { productSchema } from './infrastructure/product.schema.js';
import { SeedAtStart } from './infrastructure/seed/seed-at-start.js';
import { TypeOrmProductRepository } from './infrastructure/typeorm-product.repository.js';
import { LabelsController } from './interface/labels.controller.js';
import { PicturesController } from './interface/pictures.controller.js';
import { ProductImportsController } from './interface/product-imports.controller.js';
import { ProductKeepingController } from './interface/product-keeping.controller.js';
import { ProductsController } from './interface/products.controller.js';

const commandHandlers = [
  CreateProductHandler,
  ReviseProductHandler,
  ChangeProductPriceHandler,
  PutProductOnSaleHandler,
  EndProductSaleHandler,
  AdvanceSaleHandler,
  DiscontinueProductHandler,
  ImportProductsHandler,
  ImportNextChunkHandler,
  SeedCatalogueHandler,
];
const queryHandlers = [
  SearchProductsHandler,
  GetProductHandler,
  GetRecommendationsHandler,
  GetPriceHistoryHandler,
  ListBrandsHandler,
  ListCategoriesHandler,
  GetProductImportHandler,
  ListImportRejectionsHandler,
];

@Module({
  imports: [
    ServiceModule.forRoot({ name: 'catalog', schemas: [productSchema], migrations: catalogMigrations, refusals }),
  ],
  controllers: [
    ProductsController,
    PicturesController,
    LabelsController,
    ProductKeepingController,
    ProductImportsController,
  ],
  providers: [
    { provide: ProductRepository, useClass: TypeOrmProductRepository },
    ProductImports,
    FirstLines,
    ListingsImporter,
    ...commandHandlers,
    ...domainEventHandlersInOrder,
    ...queryHandlers,
    SaleClock,
    ImportWorker,
    SeedingRecord,
    SeedAtStart,
  ],
})
export class CatalogModule {}
