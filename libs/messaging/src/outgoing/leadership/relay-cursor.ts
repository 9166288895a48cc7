/**
 * How far the relay got. All rows visible in `old` are published. While a window is open, so are its rows up to `position`:
 * a window is what is visible in `snapshot` but not in `old`, read in order of position.
 *
 * A cursor over positions alone would skip rows that commit late, one over transaction ids would wait for every open
 * transaction and break the order of a key, since transactions don't get their locks in order of their ids.
 */
export interface RelayCursor {
  readonly old: string;
  readonly window?: SnapshotWindow;
}

/** A snapshot in which nothing is visible. */
export const BEFORE_ALL = '1:1:';

export interface SnapshotWindow {
  readonly snapshot: string;
  readonly position: string;
  /** No row of the window lies behind it. */
  readonly end: string;
}

/** The cursor as its columns. */
export interface CursorRow {
  readonly old_snapshot: string;
  readonly new_snapshot: string | null;
  readonly last_position: string | null;
  readonly end_position: string | null;
}

export function toCursor({ old_snapshot: old, new_snapshot, last_position, end_position }: CursorRow): RelayCursor {
  if (new_snapshot === null) return { old };
  return { old, window: { snapshot: new_snapshot, position: last_position!, end: end_position! } };
}
