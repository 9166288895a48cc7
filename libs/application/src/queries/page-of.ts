export interface Page<Item> {
  readonly items: Item[];
  /** The last item, when there are more after it: the next page begins behind its key. Undefined on the last page. */
  readonly last?: Item;
}

/**
 * A page of a list in an order without ties (keyset pagination): no offset, so nothing is shown twice or left out when items
 * are added or removed.
 *
 * @param rows what was found from the beginning of the page on, up to `limit + 1`
 */
export function pageOf<Item>(rows: readonly Item[], limit: number): Page<Item> {
  const items = rows.slice(0, limit);
  return rows.length > limit ? { items, last: items.at(-1) } : { items };
}
