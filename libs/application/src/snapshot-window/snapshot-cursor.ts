/**
 * How far the rows of an append-only table were read. All rows visible in `old` were. While a window is open, so were its rows
 * up to `position`. A window contains the rows that are visible in `snapshot` but not in `old`, read in order of position.
 *
 * A cursor that only has a position would skip rows that commit late. A cursor over transaction ids would wait for every open
 * transaction, and break the order of a key, since transactions do not acquire their locks in the order of their ids.
 */
export interface SnapshotCursor {
  readonly old: string;
  readonly window?: SnapshotWindow;
}

export interface SnapshotWindow {
  readonly snapshot: string;
  readonly position: string;
  /** No row of the window has a greater position. */
  readonly end: string;
}

/** A snapshot in which no row is visible. */
export const EMPTY_SNAPSHOT = '1:1:';

/** The cursor as columns. */
export interface CursorRow {
  readonly old_snapshot: string;
  readonly new_snapshot: string | null;
  readonly last_position: string | null;
  readonly end_position: string | null;
}

export function toCursor({ old_snapshot: old, new_snapshot, last_position, end_position }: CursorRow): SnapshotCursor {
  if (new_snapshot === null) return { old };
  return { old, window: { snapshot: new_snapshot, position: last_position!, end: end_position! } };
}
