import { PublishProductCreatedWhenProductCreated } from './application/domain-event-handlers/publish-product-created-when-product-created.js';
import { PublishProductDiscontinuedWhenProductDiscontinued } from './application/domain-event-handlers/publish-product-discontinued-when-product-discontinued.js';
import { PublishProductPriceChangedWhenPriceChanged } from './application/domain-event-handlers/publish-product-price-changed-when-price-changed.js';
import { PublishProductUpdatedWhenProductChanged } from './application/domain-event-handlers/publish-product-updated-when-product-changed.js';
import { WakeSaleClockWhenProductPutOnSale } from './application/domain-event-handlers/wake-sale-clock-when-product-put-on-sale.js';
import { BestSellerProjector } from './read-model/best-seller.projector.js';
import { PriceHistoryProjector } from './read-model/price-history.projector.js';
import { ProductSearchProjector } from './read-model/product-search.projector.js';
import { RecommendationProjector } from './read-model/recommendation.projector.js';

/**
 * The handlers of one event run one after the other in the order of this list. Handlers that decide come first and
 * projectors come next: recommendations are computed from the search view. Handlers that publish come last.
 */
export const domainEventHandlersInOrder = [
  WakeSaleClockWhenProductPutOnSale,

  ProductSearchProjector,
  PriceHistoryProjector,
  RecommendationProjector,
  BestSellerProjector,

  PublishProductCreatedWhenProductCreated,
  PublishProductPriceChangedWhenPriceChanged,
  PublishProductUpdatedWhenProductChanged,
  PublishProductDiscontinuedWhenProductDiscontinued,
];
