import type { Refusal } from '@tradewind/domain';
import { CheckoutRejectedError } from './checkout/checkout-rejected.error.js';
import { OrderCanBeCancelledOnlyWhileSubmitted } from './order/rules/order-can-be-cancelled-only-while-submitted.js';
import { OrderItemsMustShareTheCurrencyOfTheTotal } from './order/rules/order-items-must-share-the-currency-of-the-total.js';
import { OrderMustHaveItems } from './order/rules/order-must-have-items.js';
import { OrderMustKeepItsBuyer } from './order/rules/order-must-keep-its-buyer.js';
import { OrderTotalMustBeTheSumOfItsItems } from './order/rules/order-total-must-be-the-sum-of-its-items.js';
import { PaymentMethodMustNotRevealACardNumber } from './payment-method-must-not-reveal-a-card-number.js';

/** The business rules and domain errors of ordering, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  CheckoutRejectedError,
  OrderCanBeCancelledOnlyWhileSubmitted,
  OrderItemsMustShareTheCurrencyOfTheTotal,
  OrderMustHaveItems,
  OrderMustKeepItsBuyer,
  OrderTotalMustBeTheSumOfItsItems,
  PaymentMethodMustNotRevealACardNumber,
];
