export interface Page<Item> {
  readonly items: Item[];
  /** The last item, if more items follow. The next page starts after its key. Undefined on the last page. */
  readonly last?: Item;
}

/**
 * Returns a page of a list that has a unique sort order (keyset pagination). It uses no offset, so no item is repeated
 * or skipped when items are added or removed.
 *
 * @param rows the rows from the start of the page, up to `limit + 1`
 */
export function pageOf<Item>(rows: readonly Item[], limit: number): Page<Item> {
  const items = rows.slice(0, limit);
  return rows.length > limit ? { items, last: items.at(-1) } : { items };
}
