/** Signs a person out everywhere: no session, refresh token or grant that the account has now can be used again. */
export abstract class EndSessionsOfAccount {
  /** Must be called inside a unit of work: the sessions end with its commit, and never if it is rolled back. */
  abstract endAll(userId: string): Promise<void>;
}
