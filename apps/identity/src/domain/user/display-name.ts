import { InvalidValueError } from '@tradewind/domain';

export const longestDisplayName = 80;

export function displayNameOf(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > longestDisplayName) {
    throw new InvalidValueError('displayName', `must have 1 to ${longestDisplayName} characters`);
  }
  return name;
}
