import type { Product } from '../../catalog/queries.js';
import { dateAndTimeText } from '../../design/moment.js';
import { type Money, moneyText } from '../../design/money.js';

/** What forms change, in their words. */
export const changeable = {
  name: 'Name',
  description: 'Description',
  brand: 'Brand',
  category: 'Category',
  motif: 'Picture',
  regularPrice: 'Price',
  sale: 'Sale',
  discontinued: 'Discontinued',
} as const;

export type Changeable = keyof typeof changeable;

export interface Difference {
  readonly field: Changeable;
  readonly before: string;
  readonly now: string;
}

/** What somebody else has changed since the form was filled. */
export const changedMeanwhile = (before: Product, now: Product, fields: readonly Changeable[]): readonly Difference[] =>
  fields
    .map((field) => ({ field, before: wordsOf(before[field]), now: wordsOf(now[field]) }))
    .filter((difference) => difference.before !== difference.now);

function wordsOf(value: Product[Changeable]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return 'none';
  if (typeof value === 'string') return value;
  if ('until' in value) return `${moneyText(value.price)} until ${dateAndTimeText(value.until)}`;
  return moneyText(value as Money);
}

/** Nothing was stored, because somebody else has changed the same. */
export class SomebodyWasFaster extends Error {
  constructor(
    readonly differences: readonly Difference[],
    readonly now: Product,
  ) {
    super('Somebody else has changed this product while you were typing. Nothing of yours was stored.');
    this.name = 'SomebodyWasFaster';
  }
}
