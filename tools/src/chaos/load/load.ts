import type { CodeClient } from '../../sign-in/code-sign-in.js';
import type { Credentials } from '../../sign-in/credentials.js';
import { ChaosError } from '../chaos-error.js';
import { Caller } from './caller.js';
import type { Course } from './course.js';
import { Customer } from './customer.js';
import type { Journal } from './journal.js';
import { Operator } from './operator.js';

/** How many customers buy at the same time. */
export const customersAtOnce = 8;

const checkoutsPerCustomer = 10;
const checkoutsPerAct = 3;
const productsOnOffer = 12;

interface Order {
  readonly orders: number;
  readonly seed: number;
}

/** Customers who buy and an operator who changes prices, all through the shop's public HTTP. */
export class Load {
  readonly caller: Caller;

  constructor(
    origin: string,
    private readonly options: Order,
    private readonly course: Course,
    private readonly journal: Journal,
    private readonly stop: AbortSignal,
    private readonly staff: Credentials,
    private readonly web: CodeClient,
  ) {
    this.caller = new Caller(origin, stop);
  }

  /** Resolves when every checkout was accepted and every act of the operator answered. */
  async run(): Promise<void> {
    const products = await this.productsOnOffer();
    const operator = new Operator(this.options.seed, this.caller, this.journal, this.staff);
    await operator.leaveFewPieces(products);
    const queues = Array.from({ length: customersAtOnce }, (_, n) => this.buy(n, products));
    await Promise.all([...queues, this.operate(operator, products)]);
  }

  private async productsOnOffer(): Promise<string[]> {
    const { body } = await this.caller.call({ method: 'GET', path: '/catalog/products?limit=50&sort=name' });
    const items = (body.items ?? []) as Array<{ id: string; price: { currency: string } }>;
    const chosen = items.filter(({ price }) => price.currency === 'EUR').slice(0, productsOnOffer);
    if (chosen.length === productsOnOffer) return chosen.map(({ id }) => id);
    throw new ChaosError(
      `The catalogue offers ${chosen.length} products in EUR, not ${productsOnOffer}: ${JSON.stringify(body).slice(0, 300)}`,
    );
  }

  /** The `first`-th of the customers' queues: every so-many-th checkout, by its own customers in turn. */
  private async buy(first: number, products: readonly string[]): Promise<void> {
    const { orders, seed } = this.options;
    const people = Math.max(1, Math.ceil(orders / customersAtOnce / checkoutsPerCustomer));
    const customers = Array.from(
      { length: people },
      (_, n) => new Customer(first + n * customersAtOnce, seed, this.caller, this.journal, this.staff, this.web),
    );
    for (let n = first, turn = 0; n < orders; n += customersAtOnce, turn += 1) {
      await this.course.mayBegin(n, this.stop);
      if (this.stop.aborted) return;
      await customers[turn % people]!.checkOut(n, products);
      this.course.checkoutDone();
    }
  }

  private async operate(operator: Operator, products: readonly string[]): Promise<void> {
    for (let n = 0; n * checkoutsPerAct < this.options.orders; n += 1) {
      await this.course.reached(n * checkoutsPerAct, this.stop);
      if (this.stop.aborted) return;
      await operator.act(n, products);
    }
  }
}
