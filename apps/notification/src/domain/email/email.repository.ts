import type { Email } from './email.js';

/** All emails of the shop. */
export abstract class EmailRepository {
  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<Email>;

  /** @throws ConcurrencyConflictError when it has been changed in the meantime */
  abstract save(email: Email): Promise<void>;
}
