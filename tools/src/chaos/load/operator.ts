import { accounts } from '../../scenario/accounts.js';
import { receiveGoods } from '../../scenario/receive-goods.js';
import { Random } from '../random.js';
import type { Caller } from './caller.js';
import type { Journal } from './journal.js';

const currency = 'EUR';
/** More than all customers of a run can buy. */
const piecesOfEach = 1_000_000;

/** Changes prices and plans short sales, one after the other; the rules between the two may refuse some. */
export class Operator {
  private token = '';

  constructor(
    private readonly seed: number,
    private readonly caller: Caller,
    private readonly journal: Journal,
  ) {}

  async signIn(): Promise<void> {
    const { email, password } = accounts.operator;
    const { body } = await this.caller.call({ method: 'POST', path: '/identity/sessions', body: { email, password } });
    this.token = body.accessToken;
  }

  async fillTheWarehouse(products: readonly string[]): Promise<void> {
    const { caller, token } = this;
    const send = (path: string, body: object, key: string) => caller.call({ method: 'POST', path, body, key, token });
    await receiveGoods(send, products, piecesOfEach, `Chaos ${this.seed}`);
  }

  /** The `n`-th thing the operator does. */
  async act(n: number, products: readonly string[]): Promise<void> {
    const random = Random.of(this.seed, 'operator', n);
    const productId = random.pick(products);
    if (random.chance(0.2)) await this.plan(productId, 5_000 + n, random);
    else await this.changePrice(productId, 10_000 + n);
  }

  private async changePrice(productId: string, amount: number): Promise<void> {
    const { status, body } = await this.put(`/catalog/products/${productId}/price`, { amount, currency });
    if (status === 204) this.journal.commands.push({ kind: 'change-price', productId, amount });
    else if (status !== 409) this.journal.surprise(`price: ${status} ${body?.code}`);
  }

  /** Of a few seconds: the catalogue itself begins and ends it. A sale that is on refuses another one. */
  private async plan(productId: string, amount: number, random: Random): Promise<void> {
    const from = Date.now() + random.between(0, 1_000);
    const sale = {
      price: { amount, currency },
      from: new Date(from).toISOString(),
      until: new Date(from + random.between(2_000, 5_000)).toISOString(),
    };
    const { status, body } = await this.put(`/catalog/products/${productId}/sale`, sale);
    if (status === 204) this.journal.commands.push({ kind: 'put-on-sale', productId, amount });
    else if (status !== 409) this.journal.surprise(`sale: ${status} ${body?.code}`);
  }

  private put(path: string, body: unknown) {
    return this.caller.call({ method: 'PUT', path, body, token: this.token });
  }
}
