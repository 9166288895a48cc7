import { timeText } from '../design/moment.js';
import type { StreamHealth } from './connection.js';
import { StateLabel } from './state-label.js';

/** Says that what is shown may be old, and since when. */
export function StreamLost({ health: { lostAt } }: { health: StreamHealth }) {
  if (!lostAt) return null;
  return <StateLabel tone="bad" sign="!" word={`stream lost since ${timeText(lostAt)}, connecting again`} />;
}
