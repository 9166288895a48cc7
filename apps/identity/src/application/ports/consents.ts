/** What a person has allowed a client that is not part of the shop. */
export interface GivenConsent {
  readonly clientId: string;
  /** The name of the client. */
  readonly client: string;
  readonly scopes: readonly string[];
  /** When it ends by itself. */
  readonly endsAt: Date;
}

export abstract class Consents {
  /** Those that count now, one for each client, by its name. */
  abstract of(userId: string): Promise<readonly GivenConsent[]>;

  /**
   * Takes back all that the person has allowed the client: no code or token that it has can be used again at Identity. Resolves
   * with false if there is nothing to take back, as for the shop's own clients, to which nobody has consented.
   */
  abstract withdraw(userId: string, clientId: string): Promise<boolean>;
}
