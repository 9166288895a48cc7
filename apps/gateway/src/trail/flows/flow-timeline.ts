import type { FlowTimelineDto } from './dto/flow-timeline.dto.js';
import type { KeptFlow } from './kept-flow.js';

/** How many flows began when, from the beginning of the first that is kept to the end of the last, in parts of equal length. */
export function timelineOf(kept: Iterable<KeptFlow>, parts: number, now: number): FlowTimelineDto {
  const flows = [...kept].filter(({ readsOnly }) => !readsOnly);
  const to = flows.reduce((last, { endedAt }) => Math.max(last, endedAt), 0) || now;
  const from = flows.reduce((first, { startedAt }) => Math.min(first, startedAt), to);
  const counts = Array.from({ length: parts }, () => ({ flows: 0, failed: 0, waited: 0 }));
  const partMs = Math.max(1, (to - from) / parts);
  for (const { startedAt, hasFailed, hasWaited } of flows) {
    const part = counts[Math.min(parts - 1, Math.floor((startedAt - from) / partMs))]!;
    part.flows += 1;
    if (hasFailed) part.failed += 1;
    if (hasWaited) part.waited += 1;
  }
  return { from, to, parts: counts };
}
