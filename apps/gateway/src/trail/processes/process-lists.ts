import { Injectable } from '@nestjs/common';
import type { ProcessSummary } from '@tradewind/trail/process';
import { FlowStore } from '../flows/flow-store.js';
import type { ProcessListDto } from './dto/process-list.dto.js';
import type { ProcessStreamQuery } from './process-queries.js';
import { TracedProcesses } from './traced-processes.js';

/** Lists of the instances that changed. */
@Injectable()
export class ProcessLists {
  constructor(
    private readonly processes: TracedProcesses,
    private readonly store: FlowStore,
  ) {}

  read(query: ProcessStreamQuery, after: number, limit: number): ProcessListDto {
    const matches = processFilter(query);
    const processes: ProcessSummary[] = [];
    let isCut = false;
    for (const { summary, change } of this.processes.all()) {
      if (change <= after || !matches(summary)) continue;
      isCut = processes.length === limit;
      if (isCut) break;
      processes.push(summary);
    }
    return { processes, now: Date.now(), last: this.store.lastChange, isCut, ...this.store.room };
  }
}

function processFilter({ process, state, text }: ProcessStreamQuery): (summary: ProcessSummary) => boolean {
  const sought = text?.trim().toLowerCase() ?? '';
  const mentions = ({ key, label, reason, correlationIds }: ProcessSummary) =>
    [key, label, reason, ...correlationIds].some((value) => value?.toLowerCase().includes(sought));
  return (summary) =>
    (process === undefined || summary.process === process) &&
    (state === undefined || summary.state === state) &&
    (sought === '' || mentions(summary));
}
