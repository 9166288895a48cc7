import { BusinessRuleBrokenError, InvalidValueError, type DomainError } from '@tradewind/domain';
import { PriceMustBeMoreThanZero } from '../../domain/rules/price-must-be-more-than-zero.js';
import { PriceMustKeepItsCurrency } from '../../domain/rules/price-must-keep-its-currency.js';
import { PriceMustNotExceedTheLargest } from '../../domain/rules/price-must-not-exceed-the-largest.js';
import { SalePriceMustBeBelowRegularPrice } from '../../domain/rules/sale-price-must-be-below-regular-price.js';
import type { Rejection } from './import-line.js';

const fieldOfRule = new Map<string, string>([
  [PriceMustBeMoreThanZero.name, 'price'],
  [PriceMustNotExceedTheLargest.name, 'price'],
  [SalePriceMustBeBelowRegularPrice.name, 'price'],
  [PriceMustKeepItsCurrency.name, 'currency'],
]);

/** What the operator reads about a line that the domain refused. */
export function rejectionOf(line: number, error: DomainError): Rejection {
  if (error instanceof InvalidValueError) return { line, field: error.field, reason: error.reason };
  const rule = error instanceof BusinessRuleBrokenError ? error.rule : '';
  return { line, field: fieldOfRule.get(rule) ?? 'sku', reason: error.message };
}
