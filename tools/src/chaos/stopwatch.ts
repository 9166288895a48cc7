import { seconds } from '../demo/progress.js';

/** Returns a function that says how long ago the stopwatch was started. */
export function stopwatch(): () => string {
  const start = performance.now();
  return () => seconds(performance.now() - start);
}
