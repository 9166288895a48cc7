import * as z from 'zod/mini';

const sortings = ['relevance', 'newest', 'price', '-price', 'name'] as const;

const text = z.optional(z.catch(z.coerce.string().check(z.maxLength(200)), ''));
const amount = z.optional(z.catch(z.number().check(z.int(), z.minimum(0)), 0));
const flag = z.optional(z.catch(z.boolean(), false));

/** What a listing of products is narrowed to, as it stands in its address. What makes no sense is left out. */
export const productSearch = z.object({
  text,
  category: text,
  brand: text,
  minPrice: amount,
  maxPrice: amount,
  onSale: flag,
  available: flag,
  sort: z.optional(z.catch(z.enum(sortings), 'newest')),
});

export type ProductSearch = z.infer<typeof productSearch>;

/** Drops what narrows nothing, so that equal searches have equal addresses. */
export function withoutEmpty(search: ProductSearch): ProductSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== '' && value !== false),
  );
}
