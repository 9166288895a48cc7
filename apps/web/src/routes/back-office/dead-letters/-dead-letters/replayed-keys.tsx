import { laneViews } from '../../../../dead-letters/lane-views.js';
import type { Lane } from '../../../../dead-letters/lanes.js';
import type { ReplayInProgress } from '../../../../dead-letters/use-replays.js';
import { Nothing } from '../../../../office/nothing.js';
import { Keys } from './keys.js';

interface ReplayedKeysProps {
  readonly lanes: readonly Lane[];
  readonly replays: readonly ReplayInProgress[];
}

/** The keys that were replayed from this tab, until they are put away. */
export function ReplayedKeys({ lanes, replays }: ReplayedKeysProps) {
  const ids = new Set(replays.map(({ replay }) => replay.lane));
  if (ids.size > 0) {
    return (
      <Keys
        views={laneViews(
          lanes.filter(({ id }) => ids.has(id)),
          replays,
        )}
        replays={replays}
      />
    );
  }
  return (
    <Nothing title="Nothing was replayed here">
      When you replay or discard a message in this tab, what becomes of it, and of each behind it, is kept here.
    </Nothing>
  );
}
