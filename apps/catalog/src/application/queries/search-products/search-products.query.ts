import { Query } from '@nestjs/cqrs';
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
  /** Without one: the best matches of a text first, else the newest products. */
  readonly sort?: Sorting;
  readonly limit?: number;
  /** Goes on where the page with this `next` ended. */
  readonly after?: string;
}

export interface ProductPage {
  readonly items: ProductView[];
  /** Undefined on the last page. */
  readonly next?: string;
}

export class SearchProducts extends Query<ProductPage> {
  constructor(readonly criteria: SearchCriteria) {
    super();
  }
}
