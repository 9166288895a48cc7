import type { FlowRow, RowKind, ToldFlow } from './flow.js';

/** What stands side by side. Where one flow has nothing, the other went on alone. */
export interface ComparedRow {
  readonly one?: FlowRow;
  readonly other?: FlowRow;
  readonly isSame: boolean;
}

/** What happens on its own: services that react to the same event do so in any order. */
const onTheirOwn: readonly RowKind[] = [
  'http',
  'relayed',
  'received',
  'deadline',
  'retry-scheduled',
  'parked',
  'dead-lettered',
];

/**
 * Compares two flows step by step. Ids, times and amounts may differ, and so may the order of what happens on its own; what happened
 * where, in which order in a transaction, and whether it failed, may not.
 */
export function comparedRows(one: ToldFlow, other: ToldFlow): ComparedRow[] {
  const rest = blocksOf(other);
  const pairs = blocksOf(one).map((block) => {
    const place = rest.findIndex((candidate) => signOf(candidate[0]!) === signOf(block[0]!));
    return [block, place < 0 ? [] : rest.splice(place, 1)[0]!] as const;
  });
  return [...pairs, ...rest.map((block) => [[], block] as const)].flatMap(([left, right]) =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, n) => compared(left[n], right[n])),
  );
}

/** The place of the first row that differs; -1 if none does. */
export function firstDifference(rows: readonly ComparedRow[]): number {
  return rows.findIndex(({ isSame }) => !isSame);
}

function compared(one: FlowRow | undefined, other: FlowRow | undefined): ComparedRow {
  const isSame = one !== undefined && other !== undefined && signOf(one) === signOf(other);
  return { ...(one && { one }), ...(other && { other }), isSame };
}

/** The ends of transactions say what their begins would. */
function blocksOf({ rows }: ToldFlow): FlowRow[][] {
  const blocks: FlowRow[][] = [];
  for (const row of rows.filter(({ kind }) => kind !== 'begin')) {
    if (blocks.length === 0 || onTheirOwn.includes(row.kind)) blocks.push([row]);
    else blocks.at(-1)!.push(row);
  }
  return blocks;
}

function signOf({ service, kind, title, failed, step }: FlowRow): string {
  return [service, kind, title, failed, step?.outcome, step?.httpStatus].join(' ');
}
