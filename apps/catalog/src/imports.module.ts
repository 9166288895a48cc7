import { Module } from '@nestjs/common';
import { FirstLines } from './application/import-next-chunk/first-lines.js';
import { ImportNextChunkHandler } from './application/import-next-chunk/import-next-chunk.handler.js';
import { ImportWorker } from './application/import-next-chunk/import-worker.js';
import { ListingsImporter } from './application/import-next-chunk/listings-importer.js';
import { ImportProductsHandler } from './application/import-products/import-products.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { ProductImportsController } from './interface/http/product-imports.controller.js';
import { GetProductImportHandler } from './read-model/get-product-import.query.js';
import { ListImportRejectionsHandler } from './read-model/list-import-rejections.query.js';

const commandHandlers = [ImportProductsHandler, ImportNextChunkHandler];
const queryHandlers = [GetProductImportHandler, ListImportRejectionsHandler];

/** Imports of product files: accepted at once, processed in the background. */
@Module({
  imports: [InfrastructureModule],
  controllers: [ProductImportsController],
  providers: [...commandHandlers, ...queryHandlers, FirstLines, ListingsImporter, ImportWorker],
})
export class ImportsModule {}
