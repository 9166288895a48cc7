/** An amount of money as an integration event contains it. */
export interface Amount {
  /** Minor units */
  readonly amount: number;
  readonly currency: string;
}
