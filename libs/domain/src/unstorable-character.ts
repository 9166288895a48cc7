/** NUL, or half a surrogate pair. JSON can express it, but PostgreSQL's text and JSON types can't store it. */
const unstorable = /[\0\p{Cs}]/u;

/** Returns the first character of the text that can't be stored, such as `U+0000`, or undefined if all can. */
export function unstorableCharacterOf(text: string): string | undefined {
  const [character] = unstorable.exec(text) ?? [];
  if (character === undefined) return undefined;
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
