import type { Refusal } from '@tradewind/domain';
import { CheckoutNotPendingError } from './checkout-not-pending.error.js';
import { CheckoutTotalChangedError } from './checkout-total-changed.error.js';
import { ItemNotInBasketError } from './item-not-in-basket.error.js';
import { ProductNotKnownError } from './product-not-known.error.js';
import { BasketHasRoomForTheProductRule } from './rules/basket-has-room-for-the-product.rule.js';
import { BasketHoldsOneCurrencyRule } from './rules/basket-holds-one-currency.rule.js';
import { BasketMustNotBeEmptyRule } from './rules/basket-must-not-be-empty.rule.js';
import { CheckoutMustHaveHadItsTimeRule } from './rules/checkout-must-have-had-its-time.rule.js';
import { OnlyOneCheckoutAtATimeRule } from './rules/only-one-checkout-at-a-time.rule.js';
import { ProductMustBeAvailableRule } from './rules/product-must-be-available.rule.js';
import { QuantityStaysWithinItsLimitRule } from './rules/quantity-stays-within-its-limit.rule.js';

/** The business rules and domain errors of the basket, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  BasketHasRoomForTheProductRule,
  BasketHoldsOneCurrencyRule,
  BasketMustNotBeEmptyRule,
  CheckoutMustHaveHadItsTimeRule,
  CheckoutNotPendingError,
  CheckoutTotalChangedError,
  ItemNotInBasketError,
  OnlyOneCheckoutAtATimeRule,
  ProductMustBeAvailableRule,
  ProductNotKnownError,
  QuantityStaysWithinItsLimitRule,
];
