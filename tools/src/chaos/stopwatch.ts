import { seconds } from '../demo/progress.js';

/** What it returns tells how long ago it was started. */
export function stopwatch(): () => string {
  const start = performance.now();
  return () => seconds(performance.now() - start);
}
