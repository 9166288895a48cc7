import { InvalidValueError, unstorableCharacterOf } from '@tradewind/domain';

export const longestDisplayName = 80;

export function displayNameOf(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > longestDisplayName) {
    throw new InvalidValueError('displayName', `must have 1 to ${longestDisplayName} characters`);
  }
  const unstorable = unstorableCharacterOf(name);
  if (unstorable) throw new InvalidValueError('displayName', `must not hold the character ${unstorable}`);
  return name;
}
