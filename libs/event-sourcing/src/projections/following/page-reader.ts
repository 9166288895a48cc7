import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { EventRow } from '../../store/event-row.js';
import { MEASURE_WINDOW, READ_NEWEST, READ_PAGE } from './page-statements.js';
import type { ProjectionCursor, SnapshotWindow } from './projection-cursor.js';

export interface EventPage {
  readonly rows: readonly EventRow[];
  /** The cursor once the events are projected. With a window there may be more. */
  readonly next: ProjectionCursor;
}

type NewestRow = EventRow & { readonly snapshot: string; readonly overflow: boolean };

/**
 * Reads the store page by page: per stream in its order, without skipping an event, and without waiting for unrelated open
 * transactions.
 */
@Injectable()
export class PageReader {
  constructor(private readonly transaction: CurrentTransaction) {}

  async read({ old, window }: ProjectionCursor, most: number): Promise<EventPage> {
    if (window) return this.readPage(old, window, most);
    const found = await this.query<NewestRow>(READ_NEWEST, [old, most]);
    const { snapshot, overflow } = found[0]!;
    if (overflow) return this.readPage(old, await this.openWindow(old, snapshot), most);
    return { rows: found.filter(({ position }) => position !== null), next: { old: snapshot } };
  }

  private async openWindow(old: string, snapshot: string): Promise<SnapshotWindow> {
    const [measured] = await this.query<{ position: string; end: string }>(MEASURE_WINDOW, [old, snapshot]);
    return { snapshot, ...measured! };
  }

  private async readPage(old: string, window: SnapshotWindow, most: number): Promise<EventPage> {
    const rows = await this.query<EventRow>(READ_PAGE, [old, window.snapshot, window.position, window.end, most]);
    if (rows.length < most) return { rows, next: { old: window.snapshot } };
    return { rows, next: { old, window: { ...window, position: rows.at(-1)!.position } } };
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.transaction.manager.query<Row[]>(text, values);
  }
}
