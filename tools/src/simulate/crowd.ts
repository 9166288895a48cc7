import { randomBytes } from 'node:crypto';
import type { ShopClient } from '../scenario/shop-client.js';
import { Customer } from './customer.js';
import type { Recorder } from './measurements.js';
import type { Rates } from './rates.js';
import { Shopper } from './shopper.js';

const lookAgainMs = 200;

/** Keeps as many customers in the shop as the rate says. Somebody who has left makes place for the next one. */
export class Crowd {
  private readonly run = randomBytes(3).toString('hex');
  private readonly present = new Set<Promise<void>>();
  private arrived = 0;

  constructor(
    private readonly visitor: ShopClient,
    /** Makes the accounts. */
    private readonly operator: ShopClient,
    private readonly measurements: Recorder,
    private readonly rates: Rates,
    private readonly stop: AbortSignal,
  ) {}

  get size(): number {
    return this.present.size;
  }

  /** Resolves when everybody has left after the signal. */
  async keepUp(): Promise<void> {
    while (!this.stop.aborted) {
      while (this.present.size < this.rates.customers) this.admit(this.arrived++);
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    }
    await Promise.all(this.present);
  }

  private admit(number: number): void {
    const stay = this.stay(number).catch(() => undefined);
    this.present.add(stay);
    void stay.then(() => this.present.delete(stay));
  }

  /** Gets an account, signs in, and visits the shop until there are too many people in it. */
  private async stay(number: number): Promise<void> {
    const account = { email: `visitor-${this.run}-${number}@example.com`, password: `a fair wind ${this.run}` };
    await this.operator.ask('POST', '/identity/users', { ...account, displayName: `Visitor ${number}` });
    const shopper = new Shopper(await this.visitor.signInAtGateway(account), this.measurements);
    const customer = new Customer(shopper, this.rates, this.stop);
    while (!this.stop.aborted && this.present.size <= this.rates.customers) await customer.visit();
  }
}
