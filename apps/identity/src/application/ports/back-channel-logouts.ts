/** A client that has to be told that a session is over (OpenID Connect back-channel logout). */
export interface BackChannelLogout {
  readonly id: string;
  readonly clientId: string;
  readonly userId: string;
  /** The session, as the client knows it. */
  readonly sid: string;
  /** How often it was tried, with the attempt that is about to be made. */
  readonly attempt: number;
}

export abstract class BackChannelLogouts {
  /** Does nothing for a client that does not want to be told. */
  abstract add(logout: Pick<BackChannelLogout, 'clientId' | 'userId' | 'sid'>): Promise<void>;
  /** Claims one that is due, so that no other instance makes the same attempt. It is due again after `retrySeconds`. */
  abstract takeDue(retrySeconds: (attempt: number) => number): Promise<BackChannelLogout | undefined>;
  abstract remove(id: string): Promise<void>;
}

/** Tells the client. */
export abstract class BackChannelLogoutCall {
  /** Resolves with the reason of a failure, or with undefined. Does not reject. */
  abstract make(logout: BackChannelLogout): Promise<string | undefined>;
}
