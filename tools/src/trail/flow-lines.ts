import type { FlowRow, FlowTransaction, RowKind } from '@tradewind/trail/flow';
import type { Style } from './colours.js';
import { type Layout, terminal } from './layout.js';

interface Sign {
  readonly sign: string;
  readonly style: Style;
}

const wait: Sign = { sign: '◷', style: 'yellow' };

const signs: Readonly<Partial<Record<RowKind, Sign>>> = {
  http: { sign: '', style: 'bold' },
  command: { sign: '▸', style: 'blue' },
  query: { sign: '?', style: 'dim' },
  'domain-event': { sign: '◆', style: 'yellow' },
  'domain-event-handler': { sign: '→', style: 'yellow' },
  outbox: { sign: '▣', style: 'magenta' },
  relayed: { sign: '⇢', style: 'cyan' },
  received: { sign: '⇠', style: 'cyan' },
  inbox: { sign: '▣', style: 'magenta' },
  'integration-event-handler': { sign: '→', style: 'cyan' },
  'retry-scheduled': { sign: '↻', style: 'yellow' },
  parked: { sign: '↻', style: 'yellow' },
  'dead-lettered': { sign: '✗', style: 'red' },
  fault: { sign: '!', style: 'red' },
  crash: { sign: '✗', style: 'red' },
  'deadline-scheduled': wait,
  'deadline-cancelled': wait,
  deadline: wait,
};

/** The rows of a flow as lines of a terminal, with the words of the gateway; what shares a transaction stands in one box. */
export class FlowLines {
  private place = '';

  constructor(
    private readonly transactions: readonly FlowTransaction[],
    private readonly layout: Layout = terminal,
  ) {}

  lineOf(row: FlowRow): string {
    const { kind, atMs, service, durationMs, failed } = row;
    const transaction = row.transaction === undefined ? undefined : this.transactions[row.transaction];
    const { text, style } = this.textOf(row, transaction);
    const note = noteOf(row);
    const isEnd = kind === 'commit' || kind === 'rollback';
    const frame = transaction && kind !== 'begin' && !isEnd ? '│ ' : '';
    return this.layout.row({
      ...{ atMs, service: this.named(kind === 'relayed' ? 'broker' : service) },
      frame: `${frame}${'  '.repeat(row.depth)}`,
      ...{ text, note: failed ? `✗ ${note}` : note, style: failed ? 'red' : style },
      ...(durationMs !== undefined && { durationMs }),
    });
  }

  private textOf({ kind, title }: FlowRow, transaction: FlowTransaction | undefined): { text: string; style: Style } {
    if (kind === 'begin') return { text: `┌─ ${title}`, style: 'dim' };
    if (kind === 'commit') return { text: `└─ ${title}`, style: 'dim' };
    if (kind === 'rollback') return { text: `└─ ${title}`, style: 'red' };
    const { sign = '', style = 'dim' } = signs[kind] ?? {};
    const text = sign === '' ? title : `${sign} ${title}`;
    return { text, style: transaction?.state === 'rolled back' ? 'dim' : style };
  }

  /** A service is named where it begins. */
  private named(place: string): string {
    const isSame = place === this.place;
    this.place = place;
    return isSame ? '' : place;
  }
}

function noteOf({ note, until }: FlowRow): string {
  const time = until === undefined ? '' : `until ${new Date(until).toISOString().slice(11, 19)} UTC`;
  return [note, time].filter(Boolean).join(' · ');
}
