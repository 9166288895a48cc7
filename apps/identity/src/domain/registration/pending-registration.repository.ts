import type { PendingRegistration } from './pending-registration.js';

/** A registration that nobody has been written about yet. */
export interface UnansweredRegistration extends PendingRegistration {
  /** Counts the mails of this registration, from 1. */
  readonly mailNumber: number;
}

/** All methods that change something must be called inside a unit of work. */
export abstract class PendingRegistrationRepository {
  abstract add(registration: PendingRegistration): Promise<void>;

  /** Finds a registration that can be confirmed at this time, and keeps it from others until the unit of work ends. */
  abstract claim(id: string, now: Date): Promise<PendingRegistration | undefined>;

  /** Whether it was confirmed, and is remembered for that. */
  abstract wasConfirmed(id: string): Promise<boolean>;

  abstract confirmed(id: string, now: Date): Promise<void>;

  /** Asks for one more mail. Does nothing when there were enough, or the registration is not waiting. */
  abstract askForMail(id: string, now: Date): Promise<void>;

  /** Takes up to `limit` registrations that a mail was asked for, those that wait longest first, and counts it as written. */
  abstract takeUnanswered(limit: number): Promise<readonly UnansweredRegistration[]>;

  /** Forgets up to `limit` registrations whose time is over. Resolves with their number. */
  abstract forgetExpired(limit: number, now: Date): Promise<number>;
}
