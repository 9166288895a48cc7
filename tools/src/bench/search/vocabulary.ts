const syllables =
  'ba be di fo ru ga te ki ho mu la ne po sa tu ve wi zo bru cra dra fle gri klo pra stro cha mel tor vin sku nar'.split(
    ' ',
  );
const WORDS = 20_000;
const BRANDS = 1_000;
const CATEGORIES = 100;

/** Combines three of 32 syllables. Words with adjacent ranks don't look alike. */
function wordOf(rank: number): string {
  const code = rank * 7919;
  return [0, 5, 10].map((shift) => syllables[(code >> shift) & 31]).join('');
}

export const vocabulary = Array.from({ length: WORDS + BRANDS + CATEGORIES }, (_, rank) => wordOf(rank));
const brands = vocabulary.slice(WORDS, WORDS + BRANDS);
const categories = vocabulary.slice(WORDS + BRANDS);

/** Returns a random-number generator that produces the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface GeneratedProduct {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly price: number;
  readonly made: Date;
}

/**
 * Generates products whose words have roughly the frequencies of a natural language (Zipf): the second word is about
 * half as frequent as the first, the tenth about a tenth as frequent.
 */
export function generateProducts(from: number, count: number): GeneratedProduct[] {
  const random = randomFrom(from + 1);
  const one = (of: readonly string[]): string => of[Math.floor(Math.exp(random() * Math.log(of.length + 1))) - 1]!;
  const common = vocabulary.slice(0, WORDS);
  const words = (length: number): string => Array.from({ length }, () => one(common)).join(' ');
  return Array.from({ length: count }, (_, n) => ({
    sku: `TW-${from + n}`,
    name: words(3),
    description: words(12),
    brand: one(brands),
    category: one(categories),
    price: 100 + Math.floor(random() * 50_000),
    made: new Date(Date.UTC(2020, 0) + (from + n) * 60_000),
  }));
}
