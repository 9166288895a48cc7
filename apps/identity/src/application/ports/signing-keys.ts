import type { JWK } from 'jose';

export interface SigningKey {
  readonly kid: string;
  /** Secret: must never be logged or sent in a response. */
  readonly privateJwk: JWK;
  readonly signsFrom: Date;
}

export interface KeySchedule {
  /** How old the key that signs becomes before the next one is published. */
  readonly rotateAfterSeconds: number;
  /** How long a key is published before it signs, so that all who verify tokens know it by then. */
  readonly publishAheadSeconds: number;
  /** How long a key stays published after the next one has begun to sign: the lifetime of what it has signed. */
  readonly keepSeconds: number;
}

/**
 * The keys that sign tokens. A key is first published, then it signs until the next one does, and then it stays published until
 * all that it has signed has expired. The times are in the database, whose clock counts, so all instances agree.
 */
export abstract class SigningKeys {
  /** All keys to publish: first the one that signs now, then the others, the newest first. There is always one after startup. */
  abstract published(): Promise<readonly SigningKey[]>;

  /**
   * Publishes the next key if there is none yet, and the one that signs is old enough or `atOnce` is set. Removes the keys that are
   * of no use any more. Must be called inside a unit of work; of several instances, one after the other does it.
   */
  abstract rotate(
    schedule: KeySchedule,
    options?: { readonly atOnce?: boolean },
  ): Promise<Pick<SigningKey, 'kid' | 'signsFrom'>>;
}
