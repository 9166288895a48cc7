/** A registration whose person has not confirmed the e-mail address yet. Only the confirmation makes a user. */
export interface PendingRegistration {
  /** Becomes the id of the user. */
  readonly id: string;
  /** Normalised. Several registrations may wait with the same address, also with that of a user. */
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly requestedAt: Date;
  /** Until when it can be confirmed. It is forgotten then, with all that it tells about its person. */
  readonly expiresAt: Date;
}

/** How long a person has to confirm the e-mail address, in ms. */
export const registrationLifetimeMs = 24 * 60 * 60 * 1_000;

/** How many mails one registration may ask for, the first one included. */
export const mailsPerRegistration = 3;
