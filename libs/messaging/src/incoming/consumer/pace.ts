const LARGEST_GROUP = 10;
const GROUP_MS = 200;

/** How many messages to take at a time, so that little is done again when one fails: fewer, the longer they take. */
export class Pace {
  private messageMs = 0;

  get groupSize(): number {
    return Math.max(1, Math.min(LARGEST_GROUP, Math.floor(GROUP_MS / this.messageMs)));
  }

  async measure(messages: number, work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    await work();
    this.messageMs += ((performance.now() - start) / messages - this.messageMs) / 4;
  }
}
