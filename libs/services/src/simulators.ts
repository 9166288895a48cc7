/** A program that stands in for a company outside the shop, in the demo, in Compose and in tests. No path of the gateway leads to it. */
export interface Simulator {
  /** Its folder in `apps`, and its host in Compose. */
  readonly name: string;
  /** Its PostgreSQL database, which is owned by a role of the same name. */
  readonly database: string;
}

/** The simulators that the shop's own runs start beside the services. */
export const simulators = [
  { name: 'payment-provider', database: 'payment_provider' },
] as const satisfies readonly Simulator[];
