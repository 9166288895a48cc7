const intervalMs = 1_000;
const busyFrom = 0.5;

/** Returns a function that tells whether this thread worked for more than half of the last interval that has passed (1 s or more). */
export function watchEventLoop(): () => boolean {
  let since = performance.eventLoopUtilization();
  let measuredAt = performance.now();
  let isBusy = false;
  return () => {
    const now = performance.now();
    if (now - measuredAt >= intervalMs) {
      isBusy = performance.eventLoopUtilization(since).utilization > busyFrom;
      since = performance.eventLoopUtilization();
      measuredAt = now;
    }
    return isBusy;
  };
}
