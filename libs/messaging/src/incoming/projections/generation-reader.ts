import type { RetryWorker } from '../dead-letters/retry-worker.js';
import type { EventSubscription } from '../consumer/event-subscription.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { projecting } from './current-projection.js';

/** Reads the log for one generation, as a member of its consumer group. */
export class GenerationReader {
  constructor(
    private readonly generation: number,
    private readonly subscription: EventSubscription,
    private readonly retries: RetryWorker,
  ) {}

  open(handlers: EventHandlers): void {
    this.subscription.open(handlers);
    projecting({ generation: this.generation }, () => this.retries.start(handlers));
  }

  /** Resolves after the running handlers. Idempotent. */
  async close(): Promise<void> {
    await Promise.all([this.subscription.close(), this.retries.stop()]);
  }
}
