/** A program that may ask for tokens. */
export interface Client {
  readonly clientId: string;
  readonly name: string;
  /** See `secretHash`. */
  readonly secretHash: string;
  readonly grantTypes: readonly string[];
  readonly scope: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly backChannelLogoutUri: string | null;
  /** The roles of the client itself, when it signs in without a person. */
  readonly roles: readonly string[];
  /** Whether it is part of the shop, so that nobody is asked for consent. */
  readonly isFirstParty: boolean;
}

export abstract class Clients {
  abstract find(clientId: string): Promise<Client | undefined>;
  /** Adds the client, or replaces everything about it. */
  abstract put(client: Client): Promise<void>;
}
