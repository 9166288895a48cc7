import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/** WCAG 2.2 up to level AA, and what experience adds. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const colourSchemes = ['light', 'dark'] as const;

/** Expects that axe finds nothing wrong with what the page shows, in both colour schemes. */
export async function checkAccessibility(page: Page): Promise<void> {
  for (const colorScheme of colourSchemes) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `what axe finds at ${page.url()} in the ${colorScheme} scheme`).toEqual([]);
  }
}

async function violations(page: Page): Promise<string[]> {
  // Unlike a script element, this is not subject to the policy of the page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    rules,
  );
  return sentences(found);
}

function sentences({ violations: found }: AxeResults): string[] {
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${help}\n  ${html}\n  ${failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
}
