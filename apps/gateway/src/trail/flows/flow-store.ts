import { Injectable } from '@nestjs/common';
import type { RecordedStep } from '@tradewind/trail';
import { TrailRing } from '../trail-ring.js';
import { KeptFlow } from './kept-flow.js';

export const mostSteps = 50_000;
/** Flows in which something failed are kept longer than others, up to this many steps of them. */
const mostStepsOfFailed = mostSteps / 2;

/** What is kept, and what was forgotten because there was no more room. */
export interface KeptAndForgotten {
  readonly kept: { readonly flows: number; readonly steps: number };
  readonly forgotten: { readonly flows: number; readonly steps: number };
  /** Flows of which services said that they recorded only what fails. */
  readonly unrecorded: number;
}

/** The latest steps by correlation id, in memory: the flows that changed last, and longer those in which something failed. */
@Injectable()
export class FlowStore {
  /** Each in the order of the latest change, the oldest first. */
  private readonly sound = new FlowShelf();
  private readonly failed = new FlowShelf();
  private changes = 0;
  private forgottenFlows = 0;
  private forgottenSteps = 0;
  private unrecorded = 0;

  constructor(ring: TrailRing) {
    ring.onArrival((steps) => {
      this.take(steps);
    });
  }

  /** The number of the latest change. */
  get lastChange(): number {
    return this.changes;
  }

  get room(): KeptAndForgotten {
    return {
      kept: { flows: this.sound.size + this.failed.size, steps: this.steps },
      forgotten: { flows: this.forgottenFlows, steps: this.forgottenSteps },
      unrecorded: this.unrecorded,
    };
  }

  find(correlationId: string): KeptFlow | undefined {
    return this.sound.get(correlationId) ?? this.failed.get(correlationId);
  }

  /** The flows that changed after a change, the latest first. */
  *changedSince(change: number): Generator<KeptFlow> {
    const shelves = [this.sound.latestFirst(), this.failed.latestFirst()];
    const heads = shelves.map((shelf) => shelf.next().value);
    for (;;) {
      const [a, b] = [heads[0]?.change ?? 0, heads[1]?.change ?? 0];
      const next = a >= b ? 0 : 1;
      if (Math.max(a, b) <= change) return;
      yield heads[next]!;
      heads[next] = shelves[next]!.next().value;
    }
  }

  private take(steps: readonly RecordedStep[]): void {
    const change = ++this.changes;
    for (const step of steps) {
      this.unrecorded += Number(step.unrecordedFlows ?? 0);
      if (step.correlationId !== undefined) this.put(String(step.correlationId), step, change);
    }
    while (this.failed.steps > mostStepsOfFailed && this.failed.size > 1) this.forget(this.failed);
    while (this.steps > mostSteps) this.forget(this.sound.size > 0 ? this.sound : this.failed);
  }

  private put(correlationId: string, step: RecordedStep, change: number): void {
    const flow = this.find(correlationId) ?? new KeptFlow(correlationId);
    this.sound.remove(flow);
    this.failed.remove(flow);
    if (!flow.take(step)) this.forgottenSteps++;
    flow.firstChange ||= change;
    flow.change = change;
    (flow.hasFailed ? this.failed : this.sound).add(flow);
  }

  private forget(shelf: FlowShelf): void {
    const { steps } = shelf.removeOldest();
    this.forgottenFlows++;
    this.forgottenSteps += steps.length;
  }

  private get steps(): number {
    return this.sound.steps + this.failed.steps;
  }
}

class FlowShelf {
  private readonly flows = new Map<string, KeptFlow>();
  steps = 0;

  get size(): number {
    return this.flows.size;
  }

  get(correlationId: string): KeptFlow | undefined {
    return this.flows.get(correlationId);
  }

  add(flow: KeptFlow): void {
    this.flows.set(flow.correlationId, flow);
    this.steps += flow.steps.length;
  }

  remove(flow: KeptFlow): void {
    if (this.flows.delete(flow.correlationId)) this.steps -= flow.steps.length;
  }

  removeOldest(): KeptFlow {
    const [oldest] = this.flows.values();
    this.remove(oldest!);
    return oldest!;
  }

  *latestFirst(): Generator<KeptFlow, undefined> {
    yield* [...this.flows.values()].reverse();
    return undefined;
  }
}
