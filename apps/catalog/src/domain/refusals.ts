import type { Refusal } from '@tradewind/domain';
import { DiscontinuedProductCannotChange } from './rules/discontinued-product-cannot-change.js';
import { OnlyAProductOnSaleHasASaleToEnd } from './rules/only-a-product-on-sale-has-a-sale-to-end.js';
import { PriceMustBeMoreThanZero } from './rules/price-must-be-more-than-zero.js';
import { PriceMustKeepItsCurrency } from './rules/price-must-keep-its-currency.js';
import { PriceMustNotExceedTheLargest } from './rules/price-must-not-exceed-the-largest.js';
import { RunningSaleMustEndFirst } from './rules/running-sale-must-end-first.js';
import { SaleMustEndAfterItStarts } from './rules/sale-must-end-after-it-starts.js';
import { SaleMustNotBeOver } from './rules/sale-must-not-be-over.js';
import { SalePriceMustBeBelowRegularPrice } from './rules/sale-price-must-be-below-regular-price.js';
import { SkuMustBeUnique } from './rules/sku-must-be-unique.js';

/** The business rules and domain errors of the catalogue, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  DiscontinuedProductCannotChange,
  OnlyAProductOnSaleHasASaleToEnd,
  PriceMustBeMoreThanZero,
  PriceMustKeepItsCurrency,
  PriceMustNotExceedTheLargest,
  RunningSaleMustEndFirst,
  SaleMustEndAfterItStarts,
  SaleMustNotBeOver,
  SalePriceMustBeBelowRegularPrice,
  SkuMustBeUnique,
];
