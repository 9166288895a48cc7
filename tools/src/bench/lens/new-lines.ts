import type { Page } from '@playwright/test';

const patienceMs = 10_000;

/** Notes, in the page, when each flow was painted first, by the clock of this machine. */
const note = `var shownAt = new Map();
  const look = () => {
    const at = Date.now();
    for (const link of document.querySelectorAll('a[href*="/event-lens/flows/"]')) {
      const id = decodeURIComponent(new URL(link.href).pathname.split('/').pop());
      if (!shownAt.has(id)) shownAt.set(id, at);
    }
  };
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(look))).observe(document.body, { childList: true, subtree: true });
  look();
  var whenShown = async (id) => {
    for (const limit = performance.now() + ${patienceMs}; performance.now() < limit; )
      if (shownAt.has(id)) return shownAt.get(id);
      else await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error('The flow ' + id + ' is not shown.');
  };`;

/** The lines of a Live screen as they come. */
export class NewLines {
  private constructor(private readonly page: Page) {}

  static async watch(page: Page): Promise<NewLines> {
    await page.evaluate(note);
    return new NewLines(page);
  }

  /** When the line of a flow was painted, in ms since the epoch. Rejects if that takes longer than ten seconds. */
  shownAt(correlationId: string): Promise<number> {
    return this.page.evaluate<number>(`whenShown(${JSON.stringify(correlationId)})`);
  }
}
