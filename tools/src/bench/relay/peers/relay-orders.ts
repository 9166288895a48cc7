export interface RelayOrders {
  readonly databaseUrl: string;
  readonly broker: { readonly brokers: readonly string[] };
  readonly topic: string;
  readonly rows: number;
  /** Disables Nagle's algorithm. */
  readonly prompt?: boolean;
}

export const readOrders = (): RelayOrders => JSON.parse(process.argv[2]!) as RelayOrders;
