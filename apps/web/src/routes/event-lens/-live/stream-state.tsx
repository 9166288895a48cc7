import type { Connection } from '../../../api/follow-stream.js';
import { StateLabel } from '../../../lens/state-label.js';

interface StreamStateProps {
  readonly connection: Connection;
  readonly isPaused: boolean;
  readonly held: number;
}

export function StreamState({ connection, isPaused, held }: StreamStateProps) {
  return (
    <span role="status">
      {isPaused ? (
        <StateLabel tone="wait" sign="‖" word={held === 0 ? 'paused' : `paused, ${held} new`} />
      ) : connection === 'live' ? (
        <StateLabel tone="ok" sign="✓" word="live" />
      ) : connection === 'connecting' ? (
        <StateLabel tone="run" sign="…" word="connecting" />
      ) : (
        <StateLabel tone="bad" sign="!" word="stream lost, connecting again" />
      )}
    </span>
  );
}
