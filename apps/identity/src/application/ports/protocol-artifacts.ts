/** Plain data of the protocol, as JSON. */
export type ArtifactPayload = Readonly<Record<string, unknown>>;

export interface Artifact {
  readonly payload: ArtifactPayload;
  /** When it was used up; undefined while it may still be used. */
  readonly consumedAt?: Date | undefined;
}

/**
 * What the sign-in protocol remembers between requests: sessions, interactions, grants, codes and refresh tokens. The id of most of
 * them is a secret, so no implementation may store it as it is.
 */
export abstract class ProtocolArtifacts {
  /** Stores it under this kind and id, or replaces its payload. Whether it was consumed does not change. */
  abstract save(kind: string, id: string, payload: ArtifactPayload, lifetimeSeconds: number): Promise<void>;
  abstract find(kind: string, id: string): Promise<Artifact | undefined>;
  /** Finds a session by its public id. */
  abstract findByUid(kind: string, uid: string): Promise<Artifact | undefined>;
  /** Uses it up. Resolves with false if that had happened before, so that of two who try at once one fails. */
  abstract consume(kind: string, id: string): Promise<boolean>;
  abstract remove(kind: string, id: string): Promise<void>;
  /** Removes all codes and tokens of a grant. */
  abstract removeOfGrant(grantId: string): Promise<void>;
  /** Removes up to `limit` artifacts that have expired. Resolves with their number. */
  abstract removeExpired(limit: number): Promise<number>;
}
