import { Injectable } from '@nestjs/common';
import { TrailRing } from '../trail-ring.js';
import type { FlowListDto } from './dto/flow-list.dto.js';
import { flowFilter } from './flow-filter.js';
import type { FlowStreamQuery } from './flow-queries.js';
import { FlowStore } from './flow-store.js';

/** Lists of the flows that changed. */
@Injectable()
export class FlowLists {
  constructor(
    private readonly store: FlowStore,
    private readonly ring: TrailRing,
  ) {}

  read(query: FlowStreamQuery, after: number, limit: number): FlowListDto {
    const matches = flowFilter(query);
    const flows: FlowListDto['flows'][number][] = [];
    let isCut = false;
    for (const flow of this.store.changedSince(after)) {
      if (!matches(flow)) continue;
      isCut = flows.length === limit;
      if (isCut) break;
      flows.push(flow.summary);
    }
    return { flows, last: this.store.lastChange, isCut, ...this.store.room };
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
}
