export interface RelayOrders {
  readonly databaseUrl: string;
  readonly broker: { readonly brokers: readonly string[] };
  readonly topic: string;
  readonly rows: number;
  /** Its sockets send at once what they are given. */
  readonly prompt?: boolean;
}

export const readOrders = (): RelayOrders => JSON.parse(process.argv[2]!) as RelayOrders;
