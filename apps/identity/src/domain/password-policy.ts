import { InvalidValueError } from '@tradewind/domain';
import { normaliseEmail, type EmailAddress } from './email-address.js';

export const shortestPassword = 10;
export const longestPassword = 128;

/** Length is what makes a password strong; no rules on its characters. Throws InvalidValueError. */
export function checkPassword(password: string, email: EmailAddress): void {
  const length = [...password].length;
  if (length < shortestPassword || length > longestPassword) {
    throw new InvalidValueError('password', `must have ${shortestPassword} to ${longestPassword} characters`);
  }
  if (normaliseEmail(password) === email.value) {
    throw new InvalidValueError('password', 'must not be the e-mail address');
  }
}
