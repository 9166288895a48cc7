/** How long a customer must wait for the order of a checkout before asking for its withdrawal. */
export class CheckoutPatience {
  constructor(readonly ms: number) {}

  /** @param since null when it is not known; the withdrawal can then be requested at once */
  withdrawableFrom(since: Date | null): Date {
    return new Date(since ? since.getTime() + this.ms : 0);
  }
}
