import type { ProductView } from '../product-view.js';

export const sortings = ['relevance', 'price', '-price', 'name', 'newest'] as const;
export type Sorting = (typeof sortings)[number];

export interface SearchCriteria {
  readonly text?: string;
  readonly brand?: string;
  readonly category?: string;
  readonly minPrice?: number;
  readonly maxPrice?: number;
  readonly onSale?: boolean;
  /** False: sold out. A product is available while nobody knows how many pieces there are. */
  readonly available?: boolean;
  /** Default: the best matches first when there is a text, otherwise the newest products first. */
  readonly sort?: Sorting;
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface ProductPage {
  readonly items: ProductView[];
  /** Undefined on the last page. */
  readonly next?: string;
}
