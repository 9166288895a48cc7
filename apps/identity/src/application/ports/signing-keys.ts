import type { JWK } from 'jose';

export interface SigningKey {
  readonly kid: string;
  /** Secret: must never be logged or sent in a response. */
  readonly privateJwk: JWK;
}

/** The keys that sign access tokens. The newest key signs. Earlier keys stay published while their tokens are valid. */
export abstract class SigningKeys {
  /** The newest key. There is always one after startup. */
  abstract newest(): Promise<SigningKey>;

  /** All keys that verify tokens, the one that signs first. */
  abstract published(): Promise<readonly SigningKey[]>;

  /** Adds a new key and deletes the keys whose tokens have all expired. Returns the id of the new key. */
  abstract rotate(): Promise<string>;
}
