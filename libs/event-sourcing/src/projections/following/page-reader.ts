import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { readPage, type SnapshotCursor, type SnapshotPage } from '@tradewind/application/snapshot-window';
import type { EventRow } from '../../store/event-row.js';
import { MEASURE_WINDOW, READ_NEWEST, READ_PAGE } from './page-statements.js';

export type EventPage = SnapshotPage<EventRow>;

/** Reads the store page by page. */
@Injectable()
export class PageReader {
  constructor(private readonly transaction: CurrentTransaction) {}

  read(cursor: SnapshotCursor, most: number): Promise<EventPage> {
    const query = <Row>(text: string, values: unknown[]) => this.transaction.manager.query<Row[]>(text, values);
    return readPage<EventRow>(
      {
        newest: (old) => query(READ_NEWEST, [old, most]),
        measure: (old, snapshot) => query(MEASURE_WINDOW, [old, snapshot]),
        page: (old, { snapshot, position, end }) => query(READ_PAGE, [old, snapshot, position, end, most]),
        isFull: (rows) => rows.length >= most,
      },
      cursor,
    );
  }
}
