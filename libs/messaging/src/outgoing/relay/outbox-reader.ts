import { Injectable } from '@nestjs/common';
import { MEASURE_WINDOW, PAGE_BYTES, PAGE_ROWS, READ_NEWEST, READ_PAGE } from './outbox-statements.js';
import type { OutboxRow } from '../outbox/outbox-row.js';
import type { RelayCursor, SnapshotWindow } from '../leadership/relay-cursor.js';
import { RelayDatabase } from '../leadership/relay-database.js';

export interface OutboxPage {
  readonly rows: readonly OutboxRow[];
  /** The cursor once the rows are published. */
  readonly next: RelayCursor;
}

/** Enough to count a backlog of many millions. */
const MEASURE_MS = 120_000;

type NewestRow = OutboxRow & { readonly snapshot: string; readonly overflow: boolean };

/**
 * Reads the outbox page by page: per key in commit order, without skipping a row, and without waiting for unrelated open
 * transactions.
 */
@Injectable()
export class OutboxReader {
  constructor(private readonly database: RelayDatabase) {}

  async read({ old, window }: RelayCursor): Promise<OutboxPage> {
    if (window) return this.readPage(old, window);
    const found = await this.database.read<NewestRow>(READ_NEWEST, [old]);
    const { snapshot, overflow } = found[0]!;
    if (overflow) return this.readPage(old, await this.openWindow(old, snapshot));
    return { rows: found.filter(({ position }) => position !== null), next: { old: snapshot } };
  }

  private async openWindow(old: string, snapshot: string): Promise<SnapshotWindow> {
    const values = [old, snapshot];
    const [measured] = await this.database.read<{ position: string; end: string }>(MEASURE_WINDOW, values, MEASURE_MS);
    return { snapshot, ...measured! };
  }

  private async readPage(old: string, window: SnapshotWindow): Promise<OutboxPage> {
    const values = [old, window.snapshot, window.position, window.end];
    const rows = await this.database.read<OutboxRow>(READ_PAGE, values);
    if (rows.length < PAGE_ROWS && bytesOf(rows) < PAGE_BYTES) return { rows, next: { old: window.snapshot } };
    return { rows, next: { old, window: { ...window, position: rows.at(-1)!.position } } };
  }
}

function bytesOf(rows: readonly OutboxRow[]): number {
  return rows.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0);
}
