/** An amount of money as plain values. */
export interface Amount {
  /** Minor units of the currency. */
  readonly amount: number;
  readonly currency: string;
}
