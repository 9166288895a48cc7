import type { Credentials } from '../../sign-in/credentials.js';
import { Random } from '../random.js';
import type { Caller } from './caller.js';
import type { Journal } from './journal.js';

const currency = 'EUR';
const fewPieces = 20;

/** Changes prices and plans short sales, one after the other; the rules between the two may refuse some. */
export class Operator {
  constructor(
    private readonly seed: number,
    private readonly caller: Caller,
    private readonly journal: Journal,
    private readonly credentials: Credentials,
  ) {}

  /** So that products run out, and customers compete for the last pieces. */
  async leaveFewPieces(products: readonly string[]): Promise<void> {
    for (const productId of products) {
      const path = `/inventory/stock-items/${productId}`;
      const { body } = await this.caller.call({ method: 'GET', path, as: this.credentials });
      const surplus = (body?.available ?? 0) - fewPieces;
      const loss = { quantity: surplus, reason: 'The shop begins with few pieces.' };
      if (surplus > 0) await this.post(`${path}/write-offs`, loss, `few-${productId}`);
    }
  }

  /** The `n`-th thing the operator does. */
  async act(n: number, products: readonly string[]): Promise<void> {
    const random = Random.of(this.seed, 'operator', n);
    const productId = random.pick(products);
    if (random.chance(0.2)) await this.plan(productId, 5_000 + n, random);
    else if (random.chance(0.3)) await this.receive(productId, n, random.between(10, 40));
    else if (random.chance(0.1)) await this.writeOff(productId, n);
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

  /** Under one key, as often as it takes: goods that arrive once are received once. */
  private async receive(productId: string, n: number, quantity: number): Promise<void> {
    const { status, body } = await this.post(
      `/inventory/stock-items/${productId}/receipts`,
      { quantity },
      `receive-${n}`,
    );
    if (status !== 204) this.journal.surprise(`receipt: ${status} ${body?.code}`);
  }

  private async writeOff(productId: string, n: number): Promise<void> {
    const loss = { quantity: 1, reason: 'Broken' };
    const { status, body } = await this.post(`/inventory/stock-items/${productId}/write-offs`, loss, `lose-${n}`);
    if (status !== 204 && status !== 409) this.journal.surprise(`write-off: ${status} ${body?.code}`);
  }

  private post(path: string, body: unknown, key: string) {
    return this.caller.call({ method: 'POST', path, body, key: `${this.seed}-${key}`, as: this.credentials });
  }

  private put(path: string, body: unknown) {
    return this.caller.call({ method: 'PUT', path, body, as: this.credentials });
  }
}
