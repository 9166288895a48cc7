import * as z from 'zod/mini';
import type { Product } from '../../catalog/queries.js';

/** What the catalogue can draw. */
export const motifs = [
  ...(['anchor', 'backpack', 'binoculars', 'boat', 'book', 'boots', 'bottle', 'compass'] as const),
  ...(['jacket', 'knife', 'lantern', 'map', 'mug', 'rope', 'tent', 'wheel'] as const),
] satisfies Product['motif'][];

const words = (what: string, length: number) =>
  z.string().check(
    z.refine((text) => text.trim() !== '', `Give it ${what}`),
    z.maxLength(length, `At most ${length} characters`),
  );

export const detailsSchema = z.object({
  name: words('a name', 200),
  description: z.string().check(z.maxLength(4000, 'At most 4000 characters')),
  brand: words('a brand', 100),
  category: words('a category', 100),
  picture: z.enum(motifs),
});

export type Details = z.infer<typeof detailsSchema>;

export const detailsOf = ({ name, description, brand, category, motif }: Product): Details => ({
  ...{ name, description, brand, category, picture: motif },
});

/** Only what was changed is sent, so that nobody undoes what somebody else changes at the same time. */
export const changedDetails = (before: Details, typed: Details): Partial<Details> =>
  Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== before[field as keyof Details]));
