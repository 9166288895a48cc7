import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { colourSchemes } from './accessibility.js';
import { atWidths } from './layout.js';

const folder = fileURLToPath(new URL('../../../.tradewind/journeys/screens/', import.meta.url));

const widths = [390, 1400];

/** Takes pictures of what the page shows, on a phone and a desk, in both colour schemes. CI keeps them. */
export async function screenshots(page: Page, name: string): Promise<void> {
  await loadAllPictures(page);
  for (const colorScheme of colourSchemes) {
    await page.emulateMedia({ colorScheme });
    await atWidths(page, widths, async (width) => {
      await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png`, fullPage: true });
    });
  }
}

/** Also those that are loaded when one scrolls to them. */
export async function loadAllPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}
