import type { GaugeSource } from '@tradewind/messaging';

const limitMs = 3_500;

/**
 * Reads a source for a scrape, in at most 3.5 s and never twice concurrently, so that scrapes can't pile up on a
 * database that hangs. Metrics that could not be read are absent from that scrape.
 */
export class BoundedReading {
  private running: Promise<void> | undefined;

  constructor(
    private readonly source: GaugeSource,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Never rejects. */
  async refresh(): Promise<void> {
    this.running ??= this.source.read().finally(() => (this.running = undefined));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
    });
    try {
      await Promise.race([this.running, late]);
    } catch (error) {
      this.source.clear();
      this.onFailure(error);
    } finally {
      clearTimeout(timer);
    }
  }
}
