import type { LaneView } from '../../../../dead-letters/lane-views.js';
import type { ReplayInProgress } from '../../../../dead-letters/use-replays.js';
import { LaneCard } from './lane-card.js';
import classes from './dead-letters.module.css';

interface KeysProps {
  readonly views: readonly LaneView[];
  readonly replays: readonly ReplayInProgress[];
}

export const Keys = ({ views, replays }: KeysProps) => (
  <div className={classes.lanes}>
    {views.map((view) => (
      <LaneCard key={view.id} view={view} progress={replays.find(({ replay }) => replay === view.replay)?.progress} />
    ))}
  </div>
);
