import type { AcceptedCommand, CheckoutSent } from '../checker/commands.js';

/** What the shop has promised to customers and operators. */
export class Journal {
  readonly commands: AcceptedCommand[] = [];
  readonly checkouts: CheckoutSent[] = [];
  /** Answers that nobody expected, with how often each came. */
  readonly surprises = new Map<string, number>();

  surprise(what: string): void {
    this.surprises.set(what, (this.surprises.get(what) ?? 0) + 1);
  }
}
