import type { Refusal } from '@tradewind/domain';
import { StockItemMustHaveANameRule } from './stock-item/rules/stock-item-must-have-a-name.rule.js';

/** The business rules and domain errors of inventory, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [StockItemMustHaveANameRule];
