/** Where the shop is, and who asks. */
export interface Access {
  readonly origin: string;
  readonly email: string;
  readonly password: string;
}
