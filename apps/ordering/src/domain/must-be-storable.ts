import { InvalidValueError, unstorableCharacterOf } from '@tradewind/domain';

/** @throws InvalidValueError for the first text with a character that a database cannot store */
export function mustBeStorable(texts: Readonly<Record<string, string>>): void {
  for (const [field, text] of Object.entries(texts)) {
    const character = unstorableCharacterOf(text);
    if (character !== undefined) throw new InvalidValueError(field, `must not hold the character ${character}`);
  }
}
