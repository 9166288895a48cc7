/** When a mail that the server refused for now is tried again, and how often. */
export class RetrySchedule {
  /**
   * @param firstPauseMs the pause after the first attempt; it doubles with each further one
   * @param longestPauseMs the limit of the pause
   * @param attempts the number of attempts after which a mail has failed
   */
  constructor(
    private readonly firstPauseMs: number,
    private readonly longestPauseMs: number,
    readonly attempts: number,
  ) {}

  /** Returns undefined when there is no further attempt. */
  nextAttemptAt(attemptsMade: number, now: Date): Date | undefined {
    if (attemptsMade >= this.attempts) return undefined;
    return new Date(+now + Math.min(this.longestPauseMs, this.firstPauseMs * 2 ** (attemptsMade - 1)));
  }
}
