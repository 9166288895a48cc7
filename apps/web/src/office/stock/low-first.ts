export interface PageParam {
  readonly low: boolean;
  readonly after?: string;
}

interface Page {
  readonly low: boolean;
  readonly next: string | null;
}

export const firstPage: PageParam = { low: true };

/** The pages of what runs short, then those of everything; undefined after the last one. */
export function afterPage({ low, next }: Page, onlyLow: boolean): PageParam | undefined {
  if (next !== null) return { low, after: next };
  return low && !onlyLow ? { low: false } : undefined;
}

/** What runs short was listed before, so the pages of everything leave it out. */
export const withoutRepeated = <Item extends { readonly lowSince: string | null }>(
  items: readonly Item[],
  low: boolean,
): readonly Item[] => (low ? items : items.filter(({ lowSince }) => lowSince === null));
