import type { SnapshotCursor, SnapshotWindow } from './snapshot-cursor.js';

export interface SnapshotPage<Row> {
  readonly rows: readonly Row[];
  /** The cursor once the rows are dealt with. With a window there may be more. */
  readonly next: SnapshotCursor;
}

export type NewestRow<Row> = Row & { readonly snapshot: string; readonly overflow: boolean };

export type MeasuredWindow = Omit<SnapshotWindow, 'snapshot'>;

/** The statements by which an append-only table with columns `position` and `transaction_id` is read. */
export interface SnapshotSource<Row> {
  /**
   * The newest snapshot and the rows between `old` and it, in one statement, so that both belong to the same moment. A single
   * row of nulls besides `snapshot` and `overflow` if there are none, or more than fit into a page.
   */
  newest(old: string): Promise<ReadonlyArray<NewestRow<Row>>>;
  /** The result of `measureWindow`. */
  measure(old: string, snapshot: string): Promise<readonly MeasuredWindow[]>;
  /** The next rows of the window. */
  page(old: string, window: SnapshotWindow): Promise<readonly Row[]>;
  /** Whether more rows of the window may follow. */
  isFull(rows: readonly Row[]): boolean;
}

/** Reads the next rows: per key in commit order, without skipping a row, and without waiting for unrelated open transactions. */
export async function readPage<Row extends { readonly position: string }>(
  source: SnapshotSource<Row>,
  { old, window }: SnapshotCursor,
): Promise<SnapshotPage<Row>> {
  if (window) return readWindow(source, old, window);
  const found = await source.newest(old);
  const { snapshot, overflow } = found[0]!;
  if (!overflow) return { rows: found.filter(({ position }) => position !== null), next: { old: snapshot } };
  const [measured] = await source.measure(old, snapshot);
  return readWindow(source, old, { snapshot, ...measured! });
}

async function readWindow<Row extends { readonly position: string }>(
  source: SnapshotSource<Row>,
  old: string,
  window: SnapshotWindow,
): Promise<SnapshotPage<Row>> {
  const rows = await source.page(old, window);
  if (!source.isFull(rows)) return { rows, next: { old: window.snapshot } };
  return { rows, next: { old, window: { ...window, position: rows.at(-1)!.position } } };
}
