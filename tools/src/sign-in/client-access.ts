/** Where the shop is, and the client that asks: a program with a secret, which signs in by client credentials. */
export interface ClientAccess {
  /** Of the shop, such as `http://localhost:8080`. */
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The client of the shop's own command line tools. */
export const toolsClientId = 'tradewind-tools';
