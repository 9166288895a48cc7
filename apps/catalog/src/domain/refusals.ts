import type { Refusal } from '@tradewind/domain';
import { DiscontinuedProductCannotChangeRule } from './product/rules/discontinued-product-cannot-change.rule.js';
import { OnlyAProductOnSaleHasASaleToEndRule } from './product/rules/only-a-product-on-sale-has-a-sale-to-end.rule.js';
import { PriceMustBeMoreThanZeroRule } from './product/rules/price-must-be-more-than-zero.rule.js';
import { PriceMustKeepItsCurrencyRule } from './product/rules/price-must-keep-its-currency.rule.js';
import { PriceMustNotExceedTheLargestRule } from './product/rules/price-must-not-exceed-the-largest.rule.js';
import { RunningSaleMustEndFirstRule } from './product/rules/running-sale-must-end-first.rule.js';
import { SaleMustEndAfterItStartsRule } from './product/rules/sale-must-end-after-it-starts.rule.js';
import { SaleMustNotBeOverRule } from './product/rules/sale-must-not-be-over.rule.js';
import { SalePriceMustBeBelowRegularPriceRule } from './product/rules/sale-price-must-be-below-regular-price.rule.js';
import { SkuMustBeUniqueRule } from './product/rules/sku-must-be-unique.rule.js';

/** The business rules and domain errors of the catalogue, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  DiscontinuedProductCannotChangeRule,
  OnlyAProductOnSaleHasASaleToEndRule,
  PriceMustBeMoreThanZeroRule,
  PriceMustKeepItsCurrencyRule,
  PriceMustNotExceedTheLargestRule,
  RunningSaleMustEndFirstRule,
  SaleMustEndAfterItStartsRule,
  SaleMustNotBeOverRule,
  SalePriceMustBeBelowRegularPriceRule,
  SkuMustBeUniqueRule,
];
