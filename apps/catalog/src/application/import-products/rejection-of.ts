import { InvalidValueError, type DomainError } from '@tradewind/domain';
import { PriceMustBeMoreThanZero } from '../../domain/rules/price-must-be-more-than-zero.js';
import { PriceMustKeepItsCurrency } from '../../domain/rules/price-must-keep-its-currency.js';
import { PriceMustNotExceedTheLargest } from '../../domain/rules/price-must-not-exceed-the-largest.js';
import { SalePriceMustBeBelowRegularPrice } from '../../domain/rules/sale-price-must-be-below-regular-price.js';
import type { Rejection } from './import-line.js';

const fieldOfCode = new Map<string, string>([
  [PriceMustBeMoreThanZero.code, 'price'],
  [PriceMustNotExceedTheLargest.code, 'price'],
  [SalePriceMustBeBelowRegularPrice.code, 'price'],
  [PriceMustKeepItsCurrency.code, 'currency'],
]);

/** What the operator reads about a line that the domain refused. */
export function rejectionOf(line: number, error: DomainError): Rejection {
  if (error instanceof InvalidValueError) return { line, field: error.field, reason: error.reason };
  return { line, field: fieldOfCode.get(error.code) ?? 'sku', reason: error.message };
}
