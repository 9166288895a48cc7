import { plainText } from './plain-text.js';

const longestName = 60;
const address = /[:/\\@<>]|www\.|\.\p{L}{2,}/iu;

/**
 * Greets a person by the name that they chose. Anybody can register with the address of somebody else, and a name that
 * contains a link would make the shop send it: such a name is left out.
 */
export function greetingOf(displayName: string): string {
  const name = plainText(displayName);
  return name === '' || name.length > longestName || address.test(name) ? 'Hello,' : `Hello ${name},`;
}
