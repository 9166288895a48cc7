import type { Refusal } from '@tradewind/domain';
import { InvalidValuesError } from './invalid-values.error.js';
import { LinkNotValidError } from './mail-link/link-not-valid.error.js';
import { EmailTakenError } from './user/email-taken.error.js';
import { NobodyTakesAccountsFromThemselvesRule } from './user/rules/nobody-takes-accounts-from-themselves.rule.js';
import { RoleChangeMustHaveAReasonRule } from './user/rules/role-change-must-have-a-reason.rule.js';
import { SomebodyMustKeepAccountsRule } from './user/rules/somebody-must-keep-accounts.rule.js';
import { WhoeverChangesRolesMustHaveAccountsRule } from './user/rules/whoever-changes-roles-must-have-accounts.rule.js';
import { WrongPasswordError } from './user/wrong-password.error.js';

/** The business rules and domain errors of identity, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  EmailTakenError,
  InvalidValuesError,
  LinkNotValidError,
  NobodyTakesAccountsFromThemselvesRule,
  RoleChangeMustHaveAReasonRule,
  SomebodyMustKeepAccountsRule,
  WhoeverChangesRolesMustHaveAccountsRule,
  WrongPasswordError,
];
