/** Faults of one target strike one after the other; those of different targets may overlap. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  take(target: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.last.get(target) ?? Promise.resolve()).then(work);
    this.last.set(
      target,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
