import type { Refusal } from '@tradewind/domain';
import { PersonHasRoomForARequestRule } from './back-in-stock/rules/person-has-room-for-a-request.rule.js';
import { ProductMustBeOutOfStockRule } from './back-in-stock/rules/product-must-be-out-of-stock.rule.js';
import { RequestMustBeOpenRule } from './back-in-stock/rules/request-must-be-open.rule.js';
import { MailMustBeSettledRule } from './mail/rules/mail-must-be-settled.rule.js';
import { OnlyOptionalMailsCanBeSwitchedOffRule } from './preferences/rules/only-optional-mails-can-be-switched-off.rule.js';
import { UnsubscribeLinkNotValidError } from './preferences/unsubscribe-link-not-valid.error.js';
import { ProductNotKnownError } from './product/product-not-known.error.js';

/** The business rules and domain errors of notification, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  MailMustBeSettledRule,
  OnlyOptionalMailsCanBeSwitchedOffRule,
  PersonHasRoomForARequestRule,
  ProductMustBeOutOfStockRule,
  ProductNotKnownError,
  RequestMustBeOpenRule,
  UnsubscribeLinkNotValidError,
];
