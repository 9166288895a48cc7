import { describe, expect, it } from 'vitest';
import { afterPage, firstPage, type PageParam, withoutRepeated } from './low-first.js';

const stock = [
  { id: 'a', lowSince: null },
  { id: 'b', lowSince: '2026-11-20T00:00:00Z' },
  { id: 'c', lowSince: '2026-11-21T00:00:00Z' },
  { id: 'd', lowSince: null },
  { id: 'e', lowSince: '2026-11-22T00:00:00Z' },
];

/** As Inventory answers, two items a page. */
function pageOf({ low, after }: PageParam) {
  const all = stock.filter(({ lowSince }) => !low || lowSince !== null);
  const rest = after === undefined ? all : all.filter(({ id }) => id > after);
  const items = rest.slice(0, 2);
  return { low, items, next: rest.length > 2 ? items.at(-1)!.id : null };
}

function listed(onlyLow: boolean) {
  const ids: string[] = [];
  for (let param: PageParam | undefined = firstPage; param;) {
    const page = pageOf(param);
    ids.push(...withoutRepeated(page.items, page.low).map(({ id }) => id));
    param = afterPage(page, onlyLow);
  }
  return ids;
}

describe('The list of the stock', () => {
  it('has what runs short first, and everything once', () => {
    expect(listed(false)).toEqual(['b', 'c', 'e', 'a', 'd']);
  });

  it('ends after what runs short when nothing else is asked for', () => {
    expect(listed(true)).toEqual(['b', 'c', 'e']);
  });
});
