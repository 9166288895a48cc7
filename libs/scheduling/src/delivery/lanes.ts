import type { Outcome } from './deadline-delivery.js';
import type { DueDeadline } from './due-deadline.js';

const LANES = 4;
/** So that handlers of one kind that all hang leave a lane to the others. */
const LANES_PER_KIND = LANES - 1;

export interface LaneEvents {
  /** Hands one deadline to its handler. */
  readonly deliver: (due: DueDeadline) => Promise<Outcome>;
  /** Called when a lane is free and nothing waits for it. */
  readonly drained: () => void;
  /** Called when a deadline is in other hands, or its handler could not be called. */
  readonly missed: () => void;
}

/** Delivers several deadlines at a time. */
export class Lanes {
  private waiting: DueDeadline[] = [];
  private readonly running = new Map<DueDeadline, Promise<void>>();

  constructor(private readonly events: LaneEvents) {}

  /** The number of deadlines that wait for a lane. */
  get queued(): number {
    return this.waiting.length;
  }

  /** Replaces what waits. What runs already is not started again. */
  offer(due: readonly DueDeadline[]): void {
    const running = new Set([...this.running.keys()].map(({ id }) => id));
    this.waiting = due.filter(({ id }) => !running.has(id));
    this.fill();
  }

  /** Starts nothing more. Resolves when all lanes are free. */
  async close(): Promise<void> {
    this.waiting = [];
    await Promise.all(this.running.values());
  }

  private fill(): void {
    while (this.running.size < LANES) {
      const next = this.waiting.findIndex(({ kind }) => this.lanesOf(kind) < LANES_PER_KIND);
      if (next < 0) return;
      const [due] = this.waiting.splice(next, 1);
      this.running.set(due!, this.run(due!));
    }
  }

  private async run(due: DueDeadline): Promise<void> {
    const outcome = await this.events.deliver(due).catch((): Outcome => 'gone');
    this.running.delete(due);
    if (outcome === 'gone') this.events.missed();
    this.fill();
    if (this.waiting.length === 0) this.events.drained();
  }

  private lanesOf(kind: string): number {
    let lanes = 0;
    for (const running of this.running.keys()) if (running.kind === kind) lanes += 1;
    return lanes;
  }
}
