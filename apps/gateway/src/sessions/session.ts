import type { LeftOut } from '../guest/left-out.js';
import type { Tokens } from '../identity/tokens.js';

/** A session of a browser: of a person who has signed in, or of a guest who has a basket. */
export interface Session {
  readonly id: string;
  /** Undefined for a guest. */
  readonly personId?: string;
  /** Undefined for a guest. */
  readonly access?: AccessToken;
  /** The capability for the guest's basket. A person has one until the basket has been merged into their own. */
  readonly guestSecret?: string;
  /** What the merge of the guest's basket has left out, until the person has been told. */
  readonly leftOut: readonly LeftOut[];
  /** When the person gave their password, or the guest got a basket. */
  readonly begunAt: Date;
  readonly lastSeenAt: Date;
  /** When it ends unless it is used. */
  readonly endsAt: Date;
  readonly idleMs: number;
}

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Where a session is used, as its owner sees it in the list of sessions. */
export interface Browser {
  /** Such as `Firefox on Linux`. */
  readonly device: string;
  readonly address: string;
}

/** What a sign-in leaves behind. */
export interface SignedIn {
  readonly personId: string;
  readonly tokens: Tokens;
  readonly guestSecret?: string;
}
