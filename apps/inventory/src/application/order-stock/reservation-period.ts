/** How long the items of an order stay reserved while it is not paid. */
export class ReservationPeriod {
  constructor(readonly ms: number) {}

  endOf(start: Date): Date {
    return new Date(start.getTime() + this.ms);
  }
}
