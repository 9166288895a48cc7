import { InvalidValueError } from '@tradewind/domain';
import type { PasswordOwner } from './account-details.js';
import { normaliseEmail } from './email-address.js';

/** The minimum of NIST SP 800-63B-4 for a password that is the only authentication factor. */
export const shortestPassword = 15;
export const longestPassword = 128;

/** Shorter words are allowed in a password, because they may be part of any other word. */
const shortestTellingWord = 4;

/** Length makes a password strong, so there are no rules about its characters. Throws InvalidValueError. */
export function checkPassword(password: string, owner: PasswordOwner): void {
  const length = [...password].length;
  if (length < shortestPassword || length > longestPassword) {
    throw new InvalidValueError('password', `must have ${shortestPassword} to ${longestPassword} characters`);
  }
  const { email, displayName = '' } = owner;
  if (email && normaliseEmail(password) === email.value) {
    throw new InvalidValueError('password', 'must not be the e-mail address');
  }
  const text = password.toLowerCase();
  const holds = (word: string) => [...word].length >= shortestTellingWord && text.includes(word);
  if (email && holds(email.value.split('@')[0]!)) {
    throw new InvalidValueError('password', 'must not contain the name in the e-mail address');
  }
  if (displayName.toLowerCase().split(/\s+/).some(holds)) {
    throw new InvalidValueError('password', 'must not contain your name');
  }
  if (holdsShop(text)) throw new InvalidValueError('password', 'must not contain the name of the shop');
}

function holdsShop(text: string): boolean {
  return text.replaceAll(/[^\p{L}]/gu, '').includes('tradewind');
}
