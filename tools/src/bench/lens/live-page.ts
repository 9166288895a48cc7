import { existsSync } from 'node:fs';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { NotHereError } from '../runner/not-here.error.js';

const countFrames = `var frames = 0;
  const count = () => { frames++; requestAnimationFrame(count); };
  requestAnimationFrame(count);`;

/** What a page has done since it was opened. */
interface Readings {
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly frames: number;
  readonly atMs: number;
}

export interface PageWork {
  readonly fps: number;
  readonly 'script ms per frame': number;
  readonly 'main thread busy %': number;
}

/** The Live screen of the Event Lens in Chromium. */
export class LivePage {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly devTools: CDPSession,
    private readonly errors: readonly string[],
  ) {}

  /** @throws NotHereError if there is no Chromium */
  static async open(origin: string): Promise<LivePage> {
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    if (!existsSync(executablePath)) throw new NotHereError('it needs Chromium (Debian: chromium), or CHROMIUM');
    const { chromium } = await import('@playwright/test');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: { width: 1_400, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${origin}/event-lens`);
    await page.getByRole('status').filter({ hasText: 'live' }).waitFor();
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Performance.enable');
    await page.evaluate(countFrames);
    return new LivePage(browser, page, devTools, errors);
  }

  /** Measures what the page does while `work` runs. */
  async during<T>(work: () => Promise<T>): Promise<{ readonly done: T; readonly did: PageWork }> {
    const before = await this.read();
    const done = await work();
    const after = await this.read();
    const [elapsed, frames] = [after.atMs - before.atMs, after.frames - before.frames];
    return {
      done,
      did: {
        fps: (frames * 1_000) / elapsed,
        'script ms per frame': (after.scriptMs - before.scriptMs) / frames,
        'main thread busy %': (100 * (after.taskMs - before.taskMs)) / elapsed,
      },
    };
  }

  /** In MB, without what could be freed. */
  async heap(): Promise<number> {
    await this.devTools.send('HeapProfiler.collectGarbage');
    return (await this.metrics()).get('JSHeapUsedSize')! / 2 ** 20;
  }

  /** @throws Error if the page has reported an error */
  async close(): Promise<void> {
    await this.browser.close();
    if (this.errors.length > 0) throw new Error(`The page has reported: ${this.errors.join('; ')}`);
  }

  private async read(): Promise<Readings> {
    const metrics = await this.metrics();
    const frames = await this.page.evaluate<number>('frames');
    const [script, task] = [metrics.get('ScriptDuration')!, metrics.get('TaskDuration')!];
    return { scriptMs: script * 1_000, taskMs: task * 1_000, frames, atMs: performance.now() };
  }

  private async metrics(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await this.devTools.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}
