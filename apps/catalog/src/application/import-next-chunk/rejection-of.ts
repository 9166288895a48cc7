import { InvalidValueError, type DomainError } from '@tradewind/domain';
import { PriceMustBeMoreThanZeroRule } from '../../domain/product/rules/price-must-be-more-than-zero.rule.js';
import { PriceMustKeepItsCurrencyRule } from '../../domain/product/rules/price-must-keep-its-currency.rule.js';
import { PriceMustNotExceedTheLargestRule } from '../../domain/product/rules/price-must-not-exceed-the-largest.rule.js';
import { SalePriceMustBeBelowRegularPriceRule } from '../../domain/product/rules/sale-price-must-be-below-regular-price.rule.js';
import type { Rejection } from '../../domain/product-import/import-line.js';

const fieldOfCode = new Map<string, string>([
  [PriceMustBeMoreThanZeroRule.code, 'price'],
  [PriceMustNotExceedTheLargestRule.code, 'price'],
  [SalePriceMustBeBelowRegularPriceRule.code, 'price'],
  [PriceMustKeepItsCurrencyRule.code, 'currency'],
]);

/** What an operator reads about a line that the domain rejected. */
export function rejectionOf(line: number, error: DomainError): Rejection {
  if (error instanceof InvalidValueError) return { line, field: error.field, reason: error.reason };
  return { line, field: fieldOfCode.get(error.code) ?? 'sku', reason: error.message };
}
