/**
 * The progress of a projection. All events visible in `old` are projected. While a window is open, so are its events up to
 * `position`. A window contains the events that are visible in `snapshot` but not in `old`, read in order of position.
 *
 * A cursor that only has a position would skip events that commit late. A cursor over transaction ids would wait for every open
 * transaction, and break the order of a stream, since transactions do not acquire their locks in the order of their ids.
 */
export interface ProjectionCursor {
  readonly old: string;
  readonly window?: SnapshotWindow;
}

export interface SnapshotWindow {
  readonly snapshot: string;
  readonly position: string;
  /** No event of the window has a greater position. */
  readonly end: string;
}

/** The cursor as columns. */
export interface CursorRow {
  readonly old_snapshot: string;
  readonly new_snapshot: string | null;
  readonly last_position: string | null;
  readonly end_position: string | null;
}

export function toCursor({
  old_snapshot: old,
  new_snapshot,
  last_position,
  end_position,
}: CursorRow): ProjectionCursor {
  if (new_snapshot === null) return { old };
  return { old, window: { snapshot: new_snapshot, position: last_position!, end: end_position! } };
}
