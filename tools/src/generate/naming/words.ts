/** Splits `loyalty-account`, `loyaltyAccount` and `LoyaltyAccount` into the words loyalty and account. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

export const kebab = (words: readonly string[]): string => words.join('-');
export const snake = (words: readonly string[]): string => words.join('_');
export const pascal = (words: readonly string[]): string => words.map(capital).join('');
export const camel = (words: readonly string[]): string =>
  words.map((word, n) => (n === 0 ? word : capital(word))).join('');

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words with the last one in the plural. */
export function plural(words: readonly string[]): string[] {
  const last = words[words.length - 1]!;
  if (/[^aeiou]y$/.test(last)) return [...words.slice(0, -1), `${last.slice(0, -1)}ies`];
  return [...words.slice(0, -1), /(s|x|z|ch|sh)$/.test(last) ? `${last}es` : `${last}s`];
}

/** `a` or `an`. */
export function article(words: readonly string[]): string {
  return /^[aeiou]/.test(words[0]!) ? 'an' : 'a';
}

const irregular: Readonly<Record<string, string>> = {
  begin: 'begun',
  buy: 'bought',
  cancel: 'cancelled',
  choose: 'chosen',
  find: 'found',
  get: 'got',
  give: 'given',
  hold: 'held',
  keep: 'kept',
  leave: 'left',
  lose: 'lost',
  make: 'made',
  pay: 'paid',
  put: 'put',
  send: 'sent',
  set: 'set',
  take: 'taken',
  write: 'written',
};

/** The event that a use case leads to: `redeem-points` becomes `points-redeemed`. */
export function eventOf(useCase: readonly string[]): string[] {
  const [verb, ...object] = useCase as [string, ...string[]];
  return [...object, pastParticiple(verb)];
}

export function pastParticiple(verb: string): string {
  if (irregular[verb]) return irregular[verb];
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb)) return `${verb}${verb.slice(-1)}ed`;
  return `${verb}ed`;
}
