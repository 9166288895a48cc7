import type { StreamHealth } from '../../../lens/connection.js';
import { StateLabel } from '../../../lens/state-label.js';
import { StreamLost } from '../../../lens/stream-lost.js';
import classes from './stream-state.module.css';

interface StreamStateProps {
  readonly health: StreamHealth;
  readonly isPaused: boolean;
  readonly held: number;
}

export function StreamState({ health, isPaused, held }: StreamStateProps) {
  return (
    <span role="status" className={classes.state}>
      {isPaused ? (
        <StateLabel tone="wait" sign="‖" word={held === 0 ? 'paused' : `paused, ${held} new`} />
      ) : health.connection === 'live' ? (
        <StateLabel tone="ok" sign="✓" word="live" />
      ) : health.lostAt ? (
        <StreamLost health={health} />
      ) : (
        <StateLabel tone="run" sign="…" word="connecting" />
      )}
    </span>
  );
}
