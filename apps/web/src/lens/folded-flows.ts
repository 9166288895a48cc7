import type { FlowSummary } from './flow.js';

/** A flow, or several that are alike and stand for each other. */
export interface FoldedFlow {
  readonly flow: FlowSummary;
  readonly alike: readonly FlowSummary[];
}

const leastAlike = 4;

/** Folds runs of flows that were begun by the same and are done: nobody needs to read 72 of them. */
export function foldedFlows(flows: readonly FlowSummary[], unfolded: ReadonlySet<string>): FoldedFlow[] {
  const runs: FlowSummary[][] = [];
  for (const flow of flows) {
    const run = runs.at(-1);
    if (run && isAlike(run[0]!, flow)) run.push(flow);
    else runs.push([flow]);
  }
  return runs.flatMap((run) => {
    const [flow] = run as [FlowSummary];
    const isFolded = run.length >= leastAlike && !unfolded.has(runOf(flow));
    return isFolded ? [{ flow, alike: run.slice(1) }] : run.map((each) => ({ flow: each, alike: [] }));
  });
}

/** Names the run that a flow stands for. */
export const runOf = ({ name }: FlowSummary): string => name;

function isAlike(one: FlowSummary, other: FlowSummary): boolean {
  return one.state === 'done' && other.state === 'done' && one.name === other.name;
}
