/** How the relay and projections follow an append-only table while other transactions write to it. */
export { measureWindow } from './snapshot-window/measure-window.js';
export {
  type MeasuredWindow,
  type NewestRow,
  readPage,
  type SnapshotPage,
  type SnapshotSource,
} from './snapshot-window/read-page.js';
export {
  type CursorRow,
  EMPTY_SNAPSHOT,
  type SnapshotCursor,
  type SnapshotWindow,
  toCursor,
} from './snapshot-window/snapshot-cursor.js';
