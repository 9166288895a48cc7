import { InvalidValueError } from '@tradewind/domain';
import { normaliseEmail, type EmailAddress } from './email-address.js';

/** NIST SP 800-63B-4 for a password that is the only factor. */
export const shortestPassword = 15;
export const longestPassword = 128;

/** A shorter name may be a part of any word. */
const shortestTellingName = 4;

/** Length is what makes a password strong; no rules on its characters. Throws InvalidValueError. */
export function checkPassword(password: string, email: EmailAddress): void {
  const length = [...password].length;
  if (length < shortestPassword || length > longestPassword) {
    throw new InvalidValueError('password', `must have ${shortestPassword} to ${longestPassword} characters`);
  }
  if (normaliseEmail(password) === email.value) {
    throw new InvalidValueError('password', 'must not be the e-mail address');
  }
  const name = email.value.split('@')[0]!;
  if (name.length >= shortestTellingName && password.toLowerCase().includes(name)) {
    throw new InvalidValueError('password', 'must not contain the name in the e-mail address');
  }
}
