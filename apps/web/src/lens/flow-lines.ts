import { flowStates, type FlowList, type FlowState, type FlowSummary } from './flow.js';

const mostLines = 500;
const needing: ReadonlySet<FlowState> = new Set(['lost', 'ghost', 'doubled', 'dead', 'retrying']);

/** The flows of a screen by correlation id. While it is paused, what comes is held back. */
export interface FlowLines {
  readonly shown: ReadonlyMap<string, FlowSummary>;
  readonly heldBack: ReadonlyMap<string, FlowSummary>;
  /** Flows that were shown and had to make room. */
  readonly dropped: number;
}

export function linesOf(flows: readonly FlowSummary[]): FlowLines {
  return { shown: byId(flows), heldBack: new Map(), dropped: 0 };
}

export function withChanges(lines: FlowLines, { flows }: FlowList, isPaused: boolean): FlowLines {
  if (isPaused) return { ...lines, heldBack: new Map([...lines.heldBack, ...byId(flows)]) };
  return trimmed({ ...lines, shown: new Map([...lines.shown, ...byId(flows)]) });
}

export function resumed(lines: FlowLines): FlowLines {
  return trimmed({ ...lines, shown: new Map([...lines.shown, ...lines.heldBack]), heldBack: new Map() });
}

/** What needs somebody first, then the latest beginning. */
export function ordered(lines: FlowLines, state: FlowState | undefined): FlowSummary[] {
  const needsSomebody = ({ state: is }: FlowSummary) => needing.has(is);
  return [...lines.shown.values()]
    .filter((flow) => state === undefined || flow.state === state)
    .sort((a, b) => Number(needsSomebody(b)) - Number(needsSomebody(a)) || b.startedAt - a.startedAt);
}

export function countsOf(lines: FlowLines): ReadonlyMap<FlowState, number> {
  const counts = new Map(flowStates.map((state) => [state, 0]));
  for (const { state } of lines.shown.values()) counts.set(state, counts.get(state)! + 1);
  return counts;
}

function trimmed(lines: FlowLines): FlowLines {
  const surplus = lines.shown.size - mostLines;
  if (surplus <= 0) return lines;
  const kept = ordered(lines, undefined).slice(0, mostLines);
  return { ...lines, shown: byId(kept), dropped: lines.dropped + surplus };
}

const byId = (flows: readonly FlowSummary[]) => new Map(flows.map((flow) => [flow.correlationId, flow]));
