import { Injectable } from '@nestjs/common';
import { TrailRing } from '../trail-ring.js';
import type { FlowListDto } from './dto/flow-list.dto.js';
import { flowFilter } from './flow-filter.js';
import type { FlowQuery, FlowStreamQuery } from './flow-queries.js';
import type { FlowSample } from './flow-sample.js';
import { FlowStore } from './flow-store.js';
import { flowsAsOf } from './flows-as-of.js';
import type { KeptFlow } from './kept-flow.js';

/** Lists of the flows that changed. */
@Injectable()
export class FlowLists {
  constructor(
    private readonly store: FlowStore,
    private readonly ring: TrailRing,
  ) {}

  read({ after = 0, limit, at, ...query }: FlowQuery): FlowListDto {
    if (at !== undefined) return { ...flowsAsOf(this.store.changedSince(0), query, at, limit), ...this.rest };
    const flows = this.changed(query, after, limit + 1);
    return { ...cut(flows, limit), ...this.rest };
  }

  /** For a stream: of many flows a sample, in which nothing that failed or waits is missing. */
  readSample(query: FlowStreamQuery, after: number, limit: number, sample: FlowSample): FlowListDto {
    const chosen = sample.choose(this.changed(query, after, Infinity), after);
    const failedFirst = chosen.toSorted((a, b) => Number(b.hasFailed) - Number(a.hasFailed));
    const { oneOf, perSecond, leftOut } = sample;
    return { ...cut(failedFirst, limit), ...this.rest, sample: { oneOf, perSecond, leftOut } };
  }

  idOf({ last }: Pick<FlowListDto, 'last'>): string {
    return this.ring.placeText(last);
  }

  /** Of another run, all is new. */
  placeOf(lastEventId: string | undefined): number | undefined {
    const place = this.ring.placeOf(lastEventId);
    return place === 'of another run' ? 0 : place;
  }

  get last(): number {
    return this.store.lastChange;
  }

  /** Resolves when a flow has changed after the change `after`, or when the signal is aborted. */
  async change(after: number, signal: AbortSignal): Promise<void> {
    if (this.store.lastChange <= after) await this.ring.arrival(this.ring.last, signal);
  }

  private changed(query: FlowStreamQuery, after: number, most: number): KeptFlow[] {
    const matches = flowFilter(query);
    const flows: KeptFlow[] = [];
    for (const flow of this.store.changedSince(after)) {
      if (matches(flow)) flows.push(flow);
      if (flows.length === most) break;
    }
    return flows;
  }

  private get rest() {
    return { now: Date.now(), last: this.store.lastChange, ...this.store.room };
  }
}

function cut(flows: readonly KeptFlow[], limit: number): Pick<FlowListDto, 'flows' | 'isCut'> {
  return { flows: flows.slice(0, limit).map(({ summary }) => summary), isCut: flows.length > limit };
}
