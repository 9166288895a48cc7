import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageNames, parsePage, read, root } from './pages.js';

const pages = new Map(pageNames.map((name) => [name, parsePage(read(name))]));
const isOurs = (link: string) => !/^[a-z]+:/.test(link);

/** The links of a page that lead to no file, or to no heading of the page that they name. */
function brokenLinks(page: string, links: readonly string[]): string[] {
  return links.filter(isOurs).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : posix.join(posix.dirname(page), path);
    if (!existsSync(new URL(target, root))) return true;
    return anchor !== undefined && !pages.get(target)?.anchors.has(anchor);
  });
}

describe('The links of the documentation', () => {
  it.each(pageNames)('of %s lead to a file, and to a heading where they name one', (page) => {
    expect(brokenLinks(page, pages.get(page)!.links)).toEqual([]);
  });

  it('are many', () => {
    expect([...pages.values()].flatMap(({ links }) => links.filter(isOurs)).length).toBeGreaterThan(100);
  });

  it('are found when they are broken', () => {
    const links = ['chaos.md', 'chaos.md#the-laws', '#chaos', 'kaos.md', 'chaos.md#the-lawns', '../../README.md'];
    expect(brokenLinks('docs/guide/benchmarks.md', links)).toEqual(['#chaos', 'kaos.md', 'chaos.md#the-lawns']);
  });
});
