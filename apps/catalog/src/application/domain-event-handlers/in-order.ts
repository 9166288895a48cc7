import { AppendPriceHistoryWhenPriceChanged } from './append-price-history-when-price-changed.js';
import { DropRecommendationsWhenProductDiscontinued } from './drop-recommendations-when-product-discontinued.js';
import { PublishProductCreatedWhenProductCreated } from './publish-product-created-when-product-created.js';
import { PublishProductDiscontinuedWhenProductDiscontinued } from './publish-product-discontinued-when-product-discontinued.js';
import { PublishProductPriceChangedWhenPriceChanged } from './publish-product-price-changed-when-price-changed.js';
import { PublishProductUpdatedWhenProductChanged } from './publish-product-updated-when-product-changed.js';
import { RecalculateRecommendationsWhenProductPutOnSale } from './recalculate-recommendations-when-product-put-on-sale.js';
import { UpdateSearchWhenProductChanged } from './update-search-when-product-changed.js';
import { WakeSaleClockWhenProductPutOnSale } from './wake-sale-clock-when-product-put-on-sale.js';

/** Handlers run in this order: what is published is read from the projections, so these come first. */
export const domainEventHandlersInOrder = [
  UpdateSearchWhenProductChanged,
  AppendPriceHistoryWhenPriceChanged,
  RecalculateRecommendationsWhenProductPutOnSale,
  DropRecommendationsWhenProductDiscontinued,
  PublishProductCreatedWhenProductCreated,
  PublishProductPriceChangedWhenPriceChanged,
  PublishProductUpdatedWhenProductChanged,
  PublishProductDiscontinuedWhenProductDiscontinued,
  WakeSaleClockWhenProductPutOnSale,
];
