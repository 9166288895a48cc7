import type { RowKind, ToldFlow } from './flow.js';
import type { ShownRow } from './shown-row.js';
import { shownRows } from './shown-rows.js';

const mostRows = 18;

/** What can be left out without missing what a breakage does. */
const leftOut: readonly RowKind[] = [
  'http',
  'query',
  'domain-event-handler',
  'deadline-scheduled',
  'deadline-cancelled',
];

export interface ShownInShort {
  readonly rows: readonly ShownRow[];
  readonly left: number;
}

/** A flow in few rows. If there are more, it keeps those around its faults and crashes, and what never came. */
export function shownInShort(flow: ToldFlow): ShownInShort {
  const all = shownRows(flow, new Set()).filter(({ row }) => !leftOut.includes(row.kind));
  const never = all.filter(({ isNever }) => isNever);
  const happened = all.filter(({ isNever }) => !isNever);
  const room = Math.max(4, mostRows - never.length);
  const firstHit = happened.findIndex(({ row }) => row.kind === 'fault' || row.kind === 'crash');
  const start = Math.max(0, Math.min(firstHit - Math.floor(room / 2), happened.length - room));
  const rows = [...happened.slice(start, start + room), ...never.slice(0, mostRows)];
  return { rows, left: all.length - rows.length };
}

/** The breakages that have hit the flow, in the order of their first hits. */
export function breakagesIn({ rows }: ToldFlow): string[] {
  return [...new Set(rows.flatMap(({ step }) => (step?.faultId === undefined ? [] : [String(step.faultId)])))];
}

/** `1 event and 2 reactions are lost`; undefined if none is. */
export function lossText({ messages }: ToldFlow): string | undefined {
  const lost = messages.filter(({ reactions }) => reactions.some(({ state }) => state === 'lost'));
  if (lost.length === 0) return undefined;
  const reactions = lost.flatMap((message) => message.reactions).length;
  return `${counted(lost.length, 'event')} and ${counted(reactions, 'reaction')} are lost`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
