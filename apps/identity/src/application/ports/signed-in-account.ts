import type { IncomingMessage, ServerResponse } from 'node:http';

/** Tells by the session cookie of this service, which a browser sends with its own pages, who is signed in. */
export abstract class SignedInAccount {
  /** Resolves with the id of the user, or with undefined for nobody. */
  abstract of(request: IncomingMessage, response: ServerResponse): Promise<string | undefined>;
}
