import type { Refusal } from '@tradewind/domain';
import { GuestBasketMergedError } from './basket/guest-basket-merged.error.js';
import { ItemNotInBasketError } from './basket/item-not-in-basket.error.js';
import { BasketHasRoomForTheProductRule } from './basket/rules/basket-has-room-for-the-product.rule.js';
import { BasketHoldsOneCurrencyRule } from './basket/rules/basket-holds-one-currency.rule.js';
import { BasketMustNotBeEmptyRule } from './basket/rules/basket-must-not-be-empty.rule.js';
import { CheckoutMustHaveHadItsTimeRule } from './basket/rules/checkout-must-have-had-its-time.rule.js';
import { EnoughPiecesMustBeAvailableRule } from './basket/rules/enough-pieces-must-be-available.rule.js';
import { OnlyOneCheckoutAtATimeRule } from './basket/rules/only-one-checkout-at-a-time.rule.js';
import { ProductMustBeAvailableRule } from './basket/rules/product-must-be-available.rule.js';
import { QuantityStaysWithinItsLimitRule } from './basket/rules/quantity-stays-within-its-limit.rule.js';
import { CheckoutNotPendingError } from './checkout/checkout-not-pending.error.js';
import { CheckoutTotalChangedError } from './checkout/checkout-total-changed.error.js';
import { ProductNotKnownError } from './product/product-not-known.error.js';

/** The business rules and domain errors of the basket, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  BasketHasRoomForTheProductRule,
  BasketHoldsOneCurrencyRule,
  BasketMustNotBeEmptyRule,
  CheckoutMustHaveHadItsTimeRule,
  CheckoutNotPendingError,
  CheckoutTotalChangedError,
  EnoughPiecesMustBeAvailableRule,
  GuestBasketMergedError,
  ItemNotInBasketError,
  OnlyOneCheckoutAtATimeRule,
  ProductMustBeAvailableRule,
  ProductNotKnownError,
  QuantityStaysWithinItsLimitRule,
];
