import * as z from 'zod/mini';
import type { ProductSearch } from '../../catalog/product-search.js';

const text = z.optional(z.catch(z.coerce.string().check(z.maxLength(200)), ''));
const states = ['on-sale', 'available', 'sold-out'] as const;
const sortings = ['price', '-price', 'name', 'newest'] as const;

/** What the list of products is narrowed to, as it stands in its address. */
export const officeSearch = z.object({
  text,
  category: text,
  brand: text,
  state: z.optional(z.catch(z.enum(states), 'available')),
  sort: z.optional(z.catch(z.enum(sortings), 'newest')),
});

export type OfficeSearch = z.infer<typeof officeSearch>;

/** The same for the catalogue. */
export function catalogueSearch({ state, ...search }: OfficeSearch): ProductSearch {
  const narrowed = Object.fromEntries(Object.entries(search).filter(([, value]) => value));
  if (state === 'on-sale') return { ...narrowed, onSale: true };
  return state ? { ...narrowed, available: state === 'available' } : narrowed;
}
