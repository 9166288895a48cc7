import type { EmbeddedPostgres } from '@tradewind/embedded-postgres';

const askEveryMs = 5_000;
const hungAfterMisses = 2;

/** Reports when a running server stops answering, and when it answers again. */
export class Responsiveness {
  private askedAt = Date.now();
  private misses = 0;

  async look(server: EmbeddedPostgres): Promise<void> {
    if (Date.now() - this.askedAt < askEveryMs) return;
    this.askedAt = Date.now();
    const answers = await server.answers();
    if (answers) this.answered();
    else if (server.isRunning()) this.missed();
  }

  private missed(): void {
    this.misses += 1;
    if (this.misses === hungAfterMisses) {
      console.log('  ! PostgreSQL is running but does not answer; the shop answers 503 until it does');
    }
  }

  private answered(): void {
    if (this.misses >= hungAfterMisses) console.log('  ! PostgreSQL answers again');
    this.misses = 0;
  }
}
