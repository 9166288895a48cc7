import type { Mail } from './mail.js';

export abstract class MailRepository {
  /**
   * Stores new mails. One whose fact its person already has a mail about is left out. One whose person is known is
   * waiting, any other is unaddressed. Returns the people whose mails are unaddressed.
   */
  abstract record(mails: readonly Mail[]): Promise<readonly string[]>;

  /** Lets the unaddressed mails of these people, or of everybody, wait to be sent if the person is known. */
  abstract address(personIds?: readonly string[]): Promise<void>;

  /** The mail that is due longest, or undefined. Mails that another transaction claims at this moment are left out. */
  abstract claimDue(now: Date): Promise<Mail | undefined>;

  /** When the next mail is due, which may be in the past. Undefined when none waits. */
  abstract nextDueAt(): Promise<Date | undefined>;

  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<Mail>;

  /** @throws ConcurrencyConflictError when it was changed meanwhile */
  abstract save(mail: Mail): Promise<void>;
}
