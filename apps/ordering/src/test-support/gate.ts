/** Opens for all waiting callers when the expected number of them has arrived. */
export class Gate {
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly expected: number) {}

  async pass(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length >= this.expected) for (const open of this.waiting) open();
    });
  }
}
