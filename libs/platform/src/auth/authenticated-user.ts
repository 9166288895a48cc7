export interface AuthenticatedUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** `customer` or `operator`; an open string. */
  readonly role: string;
}
