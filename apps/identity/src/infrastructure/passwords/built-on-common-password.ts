import { dictionary } from '@zxcvbn-ts/language-common';

const all = new Set<string>(dictionary['passwords-common']);

/** The passwords that are taken most often, the longest first. Shorter ones are parts of too many words. */
const mostCommon = dictionary['passwords-common']
  .slice(0, 100)
  .filter((password: string) => password.length >= 6)
  .sort((a: string, b: string) => b.length - a.length);

/** What has to be left of a password without the most common ones that it contains. */
const leastRest = 10;

/**
 * Whether a password is a common one with something added to make it long: digits and signs around it, a few more letters, or the
 * same again after a sign. An estimate of guesses overrates these.
 */
export function isBuiltOnCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  if (all.has(letters) || /^(.{1,8})\1{2,}$/u.test(letters)) return true;
  const rest = mostCommon.reduce((left: string, common: string) => left.replaceAll(common, ''), text);
  return rest !== text && [...rest].length < leastRest;
}
