import { longestPassword, shortestPassword } from '../../domain/user/password-policy.js';
import type { FieldDescription } from './field.js';

/** The fields that several pages have. */
export const emailField: FieldDescription = {
  name: 'email',
  label: 'E-mail address',
  type: 'email',
  autocomplete: 'username',
};

export const currentPasswordField: FieldDescription = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autocomplete: 'current-password',
};

export const newPasswordField: FieldDescription = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autocomplete: 'new-password',
  hint: `At least ${shortestPassword} characters, up to ${longestPassword}. A few words that do not belong together are easy to remember and hard to guess. Your name, your address and passwords that others use often are refused.`,
};
