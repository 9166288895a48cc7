import type { Refusal } from '@tradewind/domain';
import { InvalidValuesError } from './invalid-values.error.js';
import { LinkNotValidError } from './mail-link/link-not-valid.error.js';
import { EmailTakenError } from './user/email-taken.error.js';
import { WrongPasswordError } from './user/wrong-password.error.js';

/** The business rules and domain errors of identity, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  EmailTakenError,
  InvalidValuesError,
  LinkNotValidError,
  WrongPasswordError,
];
