import type { Refusal } from '@tradewind/domain';
import { AddressNotKnownError } from './address-book/address-not-known.error.js';
import { AddressBookHasRoomRule } from './address-book/rules/address-book-has-room.rule.js';
import { CheckoutRejectedError } from './checkout/checkout-rejected.error.js';
import { OrderCanBeCancelledUntilItIsShippedRule } from './order/rules/order-can-be-cancelled-until-it-is-shipped.rule.js';
import { OrderItemsMustShareTheCurrencyOfTheTotalRule } from './order/rules/order-items-must-share-the-currency-of-the-total.rule.js';
import { OrderMustHaveItemsRule } from './order/rules/order-must-have-items.rule.js';
import { OrderMustKeepItsBuyerRule } from './order/rules/order-must-keep-its-buyer.rule.js';
import { OrderTakesOneStepAfterAnotherRule } from './order/rules/order-takes-one-step-after-another.rule.js';
import { OrderTotalMustBeTheSumOfItsItemsRule } from './order/rules/order-total-must-be-the-sum-of-its-items.rule.js';
import { OrderProcessCanNotBeMovedOnError } from './order-process/order-process-can-not-be-moved-on.error.js';
import { OrderProcessCanNotUndoAShipmentError } from './order-process/order-process-can-not-undo-a-shipment.error.js';
import { OrderProcessExpectsNoAnswerError } from './order-process/order-process-expects-no-answer.error.js';
import { OrderProcessWasNeverAskedError } from './order-process/order-process-was-never-asked.error.js';
import { PaymentMethodMustNotRevealACardNumberRule } from './payment/rules/payment-method-must-not-reveal-a-card-number.rule.js';

/** The business rules and domain errors of ordering, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  AddressBookHasRoomRule,
  AddressNotKnownError,
  CheckoutRejectedError,
  OrderCanBeCancelledUntilItIsShippedRule,
  OrderItemsMustShareTheCurrencyOfTheTotalRule,
  OrderMustHaveItemsRule,
  OrderMustKeepItsBuyerRule,
  OrderProcessCanNotBeMovedOnError,
  OrderProcessCanNotUndoAShipmentError,
  OrderProcessExpectsNoAnswerError,
  OrderProcessWasNeverAskedError,
  OrderTakesOneStepAfterAnotherRule,
  OrderTotalMustBeTheSumOfItsItemsRule,
  PaymentMethodMustNotRevealACardNumberRule,
];
