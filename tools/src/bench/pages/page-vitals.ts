import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const library = readFileSync(createRequire(import.meta.url).resolve('web-vitals'), 'utf8');

/** What a page tells of itself: ms, and a score for CLS. */
export interface Vitals {
  readonly LCP: number;
  readonly CLS: number;
  readonly INP: number;
}

/** A browser reports no interaction that took less; that is what such a one counts as. */
const shortestInteractionMs = 16;

/** How long nothing may be loaded, painted larger, or moved before a page counts as settled. */
const quietMs = 500;
const settledWithinMs = 20_000;

const observe = `
  const vitals = { LCP: 0, CLS: 0, INP: ${shortestInteractionMs} };
  const settings = { reportAllChanges: true, durationThreshold: ${shortestInteractionMs} };
  for (const name of Object.keys(vitals)) webVitals['on' + name](({ value }) => (vitals[name] = value), settings);
  let changedAt = 0;
  for (const type of ['resource', 'largest-contentful-paint', 'layout-shift', 'longtask'])
    new PerformanceObserver(() => (changedAt = performance.now())).observe({ type, buffered: true });
  window.tradewindPage = {
    settled: async () => {
      const limit = performance.now() + ${settledWithinMs};
      while (performance.now() - changedAt < ${quietMs}) {
        if (performance.now() > limit) throw new Error('The page does not come to rest.');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    // The figures are final when somebody turns to another page.
    leave: () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      return vitals;
    },
  };`;

/** Measures every page that is opened from now on, with the library from which Google's own tools take these figures. */
export async function measureVitals(page: Page): Promise<void> {
  await page.addInitScript({ content: `{ ${library}\n${observe} }` });
}

export async function settled(page: Page): Promise<void> {
  await page.evaluate('window.tradewindPage.settled()');
}

export async function vitalsOf(page: Page): Promise<Vitals> {
  await settled(page);
  return page.evaluate<Vitals>('window.tradewindPage.leave()');
}
