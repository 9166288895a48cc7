/** Makes callers wait until `expected` of them have arrived. Later callers do not wait. */
export class Rendezvous {
  private open: () => void = () => undefined;
  private readonly complete = new Promise<void>((resolve) => (this.open = resolve));
  private arrived = 0;

  constructor(private readonly expected: number) {}

  /** Whether a caller has arrived. */
  get isAwaited(): boolean {
    return this.arrived > 0;
  }

  async arrive(): Promise<void> {
    this.arrived += 1;
    if (this.arrived >= this.expected) this.open();
    await this.complete;
  }
}
