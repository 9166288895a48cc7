export interface FailedSignIns {
  readonly count: number;
  readonly lastAt: Date;
}

const freeFailures = 5;
const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;
const forgottenAfterSeconds = 60 * 60;

/** How long an account must rest: 30 s after the fifth failure in a row, then twice as long each time, 15 minutes at most. */
export function secondsToWait(failed: FailedSignIns | undefined, now: Date): number {
  if (!failed || failed.count < freeFailures) return 0;
  const wait = Math.min(firstWaitSeconds * 2 ** (failed.count - freeFailures), longestWaitSeconds);
  return Math.max(0, Math.ceil(wait - secondsSince(failed.lastAt, now)));
}

export function afterFailure(failed: FailedSignIns | undefined, now: Date): FailedSignIns {
  const remembered = failed && secondsSince(failed.lastAt, now) < forgottenAfterSeconds ? failed.count : 0;
  return { count: remembered + 1, lastAt: now };
}

function secondsSince(then: Date, now: Date): number {
  return (now.getTime() - then.getTime()) / 1000;
}
