import type { Unsubscription } from '../../domain/preferences/unsubscription.js';

/** Links with which a person can unsubscribe without signing in. They do not expire. */
export abstract class UnsubscribeLinks {
  abstract urlFor(unsubscription: Unsubscription): Promise<string>;

  /** Undefined if the token was not made here, or was changed. */
  abstract read(token: string): Promise<Unsubscription | undefined>;
}
