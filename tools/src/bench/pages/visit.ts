import type { Browser } from 'playwright-core';
import type { Figures } from '../runner/benchmark.js';
import { measureVitals, settled, vitalsOf } from './page-vitals.js';
import type { Screen } from './screens.js';
import { sizeOfScripts } from './size-of-scripts.js';
import type { Visitors } from './visitors.js';

/** A processor of a phone is about four times slower than that of a desk. */
const slowdown = 4;

/** Opens a screen in a browser that has nothing of the shop yet, and uses it. */
export async function visit(browser: Browser, origin: string, screen: Screen, visitors: Visitors): Promise<Figures> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1400, height: 900 } });
  try {
    await context.addCookies([...visitors.cookies[screen.as]]);
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await measureVitals(page);
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    await page.goto(screen.path(visitors));
    await screen.shown(page);
    await settled(page);
    const loaded = [...scripts];
    await screen.use(page);
    const { LCP, CLS, INP } = await vitalsOf(page);
    return { 'LCP ms': LCP, CLS, 'INP ms': INP, 'kB of script': await sizeOfScripts(loaded) };
  } finally {
    await context.close();
  }
}
