import type { FlowSummary } from '@tradewind/trail/flow';
import { flowFilter } from './flow-filter.js';
import type { FlowStreamQuery } from './flow-queries.js';
import type { KeptFlow } from './kept-flow.js';

/** Telling a flow as it was takes about 0.1 ms each time, and holds up everything else. */
const mostTold = 1_000;

/** The flows as they were at a moment, the latest beginning first. `state` is the one that they had then. */
export function flowsAsOf(
  kept: Iterable<KeptFlow>,
  { state, ...query }: FlowStreamQuery,
  at: number,
  limit: number,
): { flows: FlowSummary[]; isCut: boolean } {
  const begun = [...kept].filter(({ startedAt }) => startedAt <= at).sort((a, b) => b.startedAt - a.startedAt);
  const matches = flowFilter(query);
  const flows: FlowSummary[] = [];
  let told = 0;
  for (const flow of begun) {
    if (flows.length === limit || told === mostTold) return { flows, isCut: true };
    if (!matches(flow)) continue;
    told++;
    const then = flow.summaryAsOf(at)!;
    if (state === undefined || then.state === state) flows.push(then);
  }
  return { flows, isCut: false };
}
