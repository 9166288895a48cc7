import type { FlowRow, FlowTransaction, RowKind, ToldFlow } from './flow.js';
import { neverRows } from './never-rows.js';
import type { Box, ShownRow } from './shown-row.js';

/** `unfolded`: the numbers of quiet transactions that are shown in full. */
export function shownRows(flow: ToldFlow, unfolded: ReadonlySet<number>): ShownRow[] {
  const { rows, transactions } = flow;
  const quiet = quietTransactions(rows, transactions);
  const shown: ShownRow[] = [];
  for (const [place, row] of rows.entries()) {
    const number = row.transaction;
    const transaction = number === undefined ? undefined : transactions[number];
    // The door of the box shows it.
    if (row.kind === 'received' && !row.failed && rows[place + 1]?.kind === 'begin') continue;
    if (transaction && quiet.has(number!) && !unfolded.has(number!)) {
      if (row.kind === 'begin') shown.push(foldedRow(row, rows, transaction));
      continue;
    }
    const received =
      row.kind === 'inbox' ? rows.slice(0, place).findLast(({ kind }) => kind === 'received') : undefined;
    const message = received?.service === row.service ? received : undefined;
    shown.push({
      id: row.id,
      row: message ? { ...row, step: { ...message.step, ...row.step } } : row,
      title: message?.title ?? row.title,
      note: row.note,
      ...(transaction && { box: boxOf(row, transaction) }),
      ...(row.kind === 'relayed' && { wire: 'send' as const }),
      ...((row.kind === 'inbox' || row.kind === 'received') && { wire: 'receive' as const }),
    });
  }
  return [...shown, ...neverRows(flow)];
}

const loudKinds: readonly RowKind[] = ['outbox', 'fault', 'crash'];

/** Those that neither failed nor published anything: the reader may skip them. */
export function quietTransactions(rows: readonly FlowRow[], transactions: readonly FlowTransaction[]): Set<number> {
  const loud = new Set<number | undefined>();
  for (const { transaction, kind, failed } of rows) if (loudKinds.includes(kind) || failed) loud.add(transaction);
  const received = new Set(rows.flatMap(({ kind, transaction }) => (kind === 'inbox' ? [transaction] : [])));
  return new Set(
    transactions
      .filter(({ number, state }) => state === 'committed' && received.has(number) && !loud.has(number))
      .map(({ number }) => number),
  );
}

function foldedRow(begin: FlowRow, rows: readonly FlowRow[], transaction: FlowTransaction): ShownRow {
  const own = rows.filter((row) => row.transaction === transaction.number);
  const received = rows.slice(0, rows.indexOf(begin)).findLast(({ kind }) => kind === 'received');
  const handlers = own.filter(({ kind }) => kind === 'integration-event-handler').map(({ title }) => title);
  return {
    id: begin.id,
    row: { ...begin, kind: 'received', durationMs: received?.durationMs, step: received?.step },
    title: handlers.join(', ') || 'Nothing to do',
    note: [received?.title, ...own.filter(({ kind }) => kind === 'commit').map(({ note }) => note)]
      .filter(Boolean)
      .join(' · '),
    box: { transaction, isTop: true, isBottom: true },
    wire: 'receive',
    folded: transaction.number,
  };
}

function boxOf({ kind }: FlowRow, transaction: FlowTransaction): Box {
  return { transaction, isTop: kind === 'begin', isBottom: kind === 'commit' || kind === 'rollback' };
}

export const brokerLane = 'broker';

/** The services from left to right as the flow touches them, and the broker beside the first. */
export function lanesOf(flow: ToldFlow): string[] {
  const all = [...flow.rows, ...neverRows(flow).map(({ row }) => row)];
  const [first, ...others] = new Set(all.map(({ service }) => service));
  return first === undefined ? [] : [first, brokerLane, ...others];
}

/** Whether many services leave little room to each. */
export const isCrowded = (lanes: readonly string[]): boolean => lanes.length > 6;
