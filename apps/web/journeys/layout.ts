import { expect, type Page } from '@playwright/test';

export const heights = { phone: 844, desk: 900 } as const;

/** Runs the work at each width, in CSS pixels. */
export async function atWidths(
  page: Page,
  widths: readonly number[],
  work: (width: number) => Promise<void>,
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 768 ? heights.phone : heights.desk });
    await work(width);
  }
}

/** Expects that the page is no wider than its window. */
export async function checkNoSidewaysScrolling(page: Page): Promise<void> {
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(wide, `the width of ${page.url()}`).toBeLessThanOrEqual(window);
}
