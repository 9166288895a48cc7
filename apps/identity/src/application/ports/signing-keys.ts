import type { JWK } from 'jose';

export interface SigningKey {
  readonly kid: string;
  /** Never to be logged or answered. */
  readonly privateJwk: JWK;
}

/** Keys that access tokens are signed with. The newest one signs; those before it stay published while tokens of theirs live. */
export abstract class SigningKeys {
  /** The newest key; there is always one after the start. */
  abstract newest(): Promise<SigningKey>;

  /** Adds a new key, and drops those that no living token can be signed with. Returns the key id. */
  abstract rotate(): Promise<string>;
}
