import { InvalidValueError } from '@tradewind/domain';
import { normaliseEmail, type EmailAddress } from './email-address.js';

/** The minimum of NIST SP 800-63B-4 for a password that is the only authentication factor. */
export const shortestPassword = 15;
export const longestPassword = 128;

/** Shorter names are allowed in a password, because they may be part of any word. */
const shortestTellingName = 4;

/** Length makes a password strong, so there are no rules about its characters. Throws InvalidValueError. */
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
