/**
 * `taken`: the server is responsible for the mail from now on · `deferred`: the server refused this mail for now · `refused`:
 * the server refused this mail for good · `unavailable`: the server cannot be used now, whatever the mail
 */
export type DeliveryOutcome = 'taken' | 'deferred' | 'refused' | 'unavailable';

/** How the attempt to hand a mail to a server ended. */
export interface Delivery {
  readonly outcome: DeliveryOutcome;
  /** What the server said or what failed. It may contain the address of the person: never log it. */
  readonly answer: string;
  /** The same without personal data, such as `SMTP 451` or `ETIMEDOUT`. */
  readonly code: string;
}
