export interface FailedSignIns {
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;

/** Failures are forgotten one hour after the first of them, or one hour after the last. */
export type ForgottenAfter = 'first' | 'last';

/** The wait before the next attempt: 30 s after the last free failure, doubled after each further one, at most 15 minutes. */
export function secondsToWait(failed: FailedSignIns | undefined, now: Date, freeFailures = 5): number {
  if (!failed || failed.count < freeFailures) return 0;
  const wait = Math.min(firstWaitSeconds * 2 ** (failed.count - freeFailures), longestWaitSeconds);
  return Math.max(0, Math.ceil(wait - (now.getTime() - failed.lastAt.getTime()) / 1000));
}

export function afterFailure(failed: FailedSignIns | undefined, now: Date): FailedSignIns {
  return { count: (failed?.count ?? 0) + 1, firstAt: failed?.firstAt ?? now, lastAt: now };
}

/** Returns the failures if they still count. */
export function remembered(
  failed: FailedSignIns | undefined,
  now: Date,
  after: ForgottenAfter,
): FailedSignIns | undefined {
  return failed && now < forgottenAt(failed, after) ? failed : undefined;
}

export function forgottenAt({ firstAt, lastAt }: FailedSignIns, after: ForgottenAfter): Date {
  return new Date((after === 'first' ? firstAt : lastAt).getTime() + 60 * 60 * 1000);
}
