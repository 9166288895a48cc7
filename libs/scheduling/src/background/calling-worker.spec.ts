import { describe, expect, it } from 'vitest';
import { eventually } from '../specs/eventually.js';
import { promised } from '../specs/promised.js';
import { CallingWorker } from './calling-worker.js';

const now = new Date('2026-11-20T09:30:00.000Z');
const later = (ms: number) => new Date(+now + ms);

/** Begins one call per order. */
class Caller extends CallingWorker {
  rounds = 0;
  private readonly orders: Promise<void>[] = [];

  order(call: Promise<void>): void {
    this.orders.push(call);
    this.wake();
  }

  get underWay(): number {
    return this.callsUnderWay;
  }

  pauseBefore(dueAt?: Date): number {
    return this.pauseUntil(dueAt, now);
  }

  protected async round(): Promise<number> {
    this.rounds += 1;
    for (const call of this.orders.splice(0)) this.letRun(call);
    return 60_000;
  }
}

describe('A worker that calls what is outside', () => {
  it('lets calls run beside each other, and works another round when one has ended', async () => {
    const worker = new Caller();
    const [slow, quick] = [promised(), promised()];
    worker.onApplicationBootstrap();
    worker.order(slow);
    worker.order(quick);
    await eventually(() => expect(worker.underWay).toBe(2));
    const { rounds } = worker;
    quick.keep();
    await eventually(() => expect([worker.underWay, worker.rounds]).toEqual([1, rounds + 1]));
    slow.keep();
    await worker.beforeApplicationShutdown();
  });

  it('stops only when the calls under way have ended', async () => {
    const worker = new Caller();
    const call = promised();
    worker.onApplicationBootstrap();
    worker.order(call);
    await eventually(() => expect(worker.underWay).toBe(1));
    let hasStopped = false;
    const stopped = worker.beforeApplicationShutdown().then(() => (hasStopped = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasStopped).toBe(false);
    call.keep();
    await stopped;
    expect(worker.underWay).toBe(0);
  });

  it('looks again when the next call is due, but neither at once nor after more than a second', () => {
    const worker = new Caller();
    expect([undefined, later(5_000), later(300), later(0), later(-9)].map((due) => worker.pauseBefore(due))).toEqual([
      ...[1_000, 1_000, 300, 20, 20],
    ]);
  });
});
