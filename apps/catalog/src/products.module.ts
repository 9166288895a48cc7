import { Module } from '@nestjs/common';
import { ChangeProductPriceHandler } from './application/change-product-price/change-product-price.handler.js';
import { CreateProductHandler } from './application/create-product/create-product.handler.js';
import { DiscontinueProductHandler } from './application/discontinue-product/discontinue-product.handler.js';
import { ReviseProductHandler } from './application/revise-product/revise-product.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { LabelsController } from './interface/http/labels.controller.js';
import { PicturesController } from './interface/http/pictures.controller.js';
import { ProductManagementController } from './interface/http/product-management.controller.js';
import { ProductsController } from './interface/http/products.controller.js';
import { GetPriceHistoryHandler } from './read-model/get-price-history.query.js';
import { GetProductHandler } from './read-model/get-product.query.js';
import { GetRecommendationsHandler } from './read-model/get-recommendations.query.js';
import { ListBrandsHandler } from './read-model/list-brands.query.js';
import { ListCategoriesHandler } from './read-model/list-categories.query.js';
import { SearchProductsHandler } from './read-model/search-products/search-products.query.js';

const commandHandlers = [
  CreateProductHandler,
  ReviseProductHandler,
  ChangeProductPriceHandler,
  DiscontinueProductHandler,
];
const queryHandlers = [
  SearchProductsHandler,
  GetProductHandler,
  GetRecommendationsHandler,
  GetPriceHistoryHandler,
  ListBrandsHandler,
  ListCategoriesHandler,
];

/** Products: what customers find, and what operators change. */
@Module({
  imports: [InfrastructureModule],
  controllers: [ProductsController, PicturesController, LabelsController, ProductManagementController],
  providers: [...commandHandlers, ...queryHandlers],
})
export class ProductsModule {}
