import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../../', import.meta.url);
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'deploy/kafka/README.md', 'docs/glossary.md'],
  ...['docs/adr/', 'docs/guide/', 'docs/events/'].flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((file) => file.endsWith('.md'))
      .map((file) => folder + file),
  ),
];

/** The targets inside the repository, without their anchors. */
function targetsOf(page: string): string[] {
  const text = readFileSync(new URL(page, root), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!.split('#')[0]!);
  return targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

describe('The links of the documentation', () => {
  it.each(pages)('of %s lead to something that is there', (page) => {
    const missing = targetsOf(page).filter((target) => !existsSync(new URL(target, new URL(page, root))));
    expect(missing).toEqual([]);
  });

  it('are many', () => {
    expect(pages.flatMap(targetsOf).length).toBeGreaterThan(100);
  });
});
