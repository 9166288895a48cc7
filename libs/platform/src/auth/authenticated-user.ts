export interface AuthenticatedUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** `customer` or `operator`; the type is not restricted to these. */
  readonly role: string;
}
