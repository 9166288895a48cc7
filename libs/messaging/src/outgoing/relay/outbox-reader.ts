import { Injectable } from '@nestjs/common';
import {
  type MeasuredWindow,
  type NewestRow,
  readPage,
  type SnapshotCursor,
  type SnapshotPage,
  type SnapshotSource,
} from '@tradewind/application/snapshot-window';
import { MEASURE_WINDOW, PAGE_BYTES, PAGE_ROWS, READ_NEWEST, READ_PAGE } from './outbox-statements.js';
import type { OutboxRow } from '../outbox/outbox-row.js';
import { RelayDatabase } from '../leadership/relay-database.js';

export type OutboxPage = SnapshotPage<OutboxRow>;

/** Enough to count a backlog of many millions. */
const MEASURE_MS = 120_000;

/** Reads the outbox page by page. */
@Injectable()
export class OutboxReader {
  private readonly outbox: SnapshotSource<OutboxRow>;

  constructor(database: RelayDatabase) {
    this.outbox = {
      newest: (old) => database.read<NewestRow<OutboxRow>>(READ_NEWEST, [old]),
      measure: (old, snapshot) => database.read<MeasuredWindow>(MEASURE_WINDOW, [old, snapshot], MEASURE_MS),
      page: (old, { snapshot, position, end }) => database.read(READ_PAGE, [old, snapshot, position, end]),
      isFull: (rows) => rows.length >= PAGE_ROWS || bytesOf(rows) >= PAGE_BYTES,
    };
  }

  read(cursor: SnapshotCursor): Promise<OutboxPage> {
    return readPage(this.outbox, cursor);
  }
}

function bytesOf(rows: readonly OutboxRow[]): number {
  return rows.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0);
}
