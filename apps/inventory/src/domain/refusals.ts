import type { Refusal } from '@tradewind/domain';
import { MessageMustFitTheReservationRule } from './reservation/rules/message-must-fit-the-reservation.rule.js';
import { OnlyShippedItemsCanComeBackRule } from './reservation/rules/only-shipped-items-can-come-back.rule.js';
import { ChangeMustHaveAReasonRule } from './stock-item/rules/change-must-have-a-reason.rule.js';
import { PiecesMustBeAvailableRule } from './stock-item/rules/pieces-must-be-available.rule.js';
import { PiecesMustBelongToOrdersRule } from './stock-item/rules/pieces-must-belong-to-orders.rule.js';
import { StockMustStayCountableRule } from './stock-item/rules/stock-must-stay-countable.rule.js';

/** The business rules and domain errors of inventory, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  ChangeMustHaveAReasonRule,
  MessageMustFitTheReservationRule,
  OnlyShippedItemsCanComeBackRule,
  PiecesMustBeAvailableRule,
  PiecesMustBelongToOrdersRule,
  StockMustStayCountableRule,
];
