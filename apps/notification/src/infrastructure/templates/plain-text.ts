const longest = 200;

/**
 * Returns a value as one line of visible text, at most 200 characters. Names come from other services and people: a line break
 * or a character that turns the direction of writing could make one look like a part of the mail that we wrote. The joiners that
 * some scripts need stay.
 */
export function plainText(value: string): string {
  const line = value.replaceAll(/(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s])+/gu, ' ').trim();
  return [...line].length > longest ? `${[...line].slice(0, longest - 1).join('')}…` : line;
}
