import { longestPassword, shortestPassword } from '../../domain/user/password-policy.js';
import type { FieldDescription } from './field.js';

/** The fields that several pages have. */
export const emailField: FieldDescription = {
  name: 'email',
  label: 'E-mail address',
  type: 'email',
  autocomplete: 'username',
  subject: 'This',
};

export const nameField: FieldDescription = {
  name: 'displayName',
  label: 'Name',
  type: 'text',
  autocomplete: 'name',
  hint: 'As we should greet you, and as it is written on a parcel.',
};

export const passwordField: FieldDescription = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autocomplete: 'current-password',
};

export const newPasswordField: FieldDescription = {
  name: 'password',
  label: 'New password',
  type: 'password',
  autocomplete: 'new-password',
  hint: `${shortestPassword} to ${longestPassword} characters of any kind. Four words that have nothing to do with each other are a good one. Your name and passwords that many people use are refused.`,
};
