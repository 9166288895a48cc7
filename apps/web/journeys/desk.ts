import { randomBytes, randomUUID } from 'node:crypto';
import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import { type Account, password } from './accounts.js';
import type { Goods } from './goods.js';

export interface Person extends Account {
  readonly userId: string;
  readonly name: string;
}

interface Stocked {
  readonly pieces: number;
  /** Cents */
  readonly price?: number;
}

const patienceMs = 30_000;

/** What the staff of the shop do beside a journey: by its APIs, as the operator, with goods and people of the journey's own. */
export class Desk {
  private readonly sold: string[] = [];

  constructor(
    private readonly operator: APIRequestContext,
    /** Somebody who is not signed in. */
    private readonly passerBy: APIRequestContext,
  ) {}

  /** A new product, which everybody can buy when this returns. */
  async sell({ pieces, price = 4_990 }: Stocked): Promise<Goods> {
    const mark = randomBytes(4).toString('hex').toUpperCase();
    const [name, sku] = [`Lantern ${mark}`, `TW-J-${mark}`];
    const details = { description: 'Made for one journey.', brand: 'Wayfarer', category: 'Light', picture: 'lantern' };
    const { productId: id } = await this.post<{ productId: string }>('/api/catalog/products', {
      ...{ sku, name, ...details },
      price: { amount: price, currency: 'EUR' },
    });
    this.sold.push(id);
    await this.untilIs(`/api/inventory/stock-items/${id}`, {});
    await this.receive(id, pieces);
    await this.untilIs(`/api/catalog/products/${id}`, { availability: { piecesLeft: pieces > few ? null : pieces } });
    await this.untilBasketHas(id);
    return { id, name, sku };
  }

  async receive(productId: string, quantity: number): Promise<void> {
    await this.post(`/api/inventory/stock-items/${productId}/receipts`, { quantity });
  }

  async writeOff(productId: string, quantity: number, reason: string): Promise<void> {
    await this.post(`/api/inventory/stock-items/${productId}/write-offs`, { quantity, reason });
  }

  /** @param amount cents */
  async changePrice(productId: string, amount: number): Promise<void> {
    const change = { data: { amount, currency: 'EUR' } };
    await taken(await this.operator.put(`/api/catalog/products/${productId}/price`, change));
  }

  /** A person with an account, a customer if nothing else is said. */
  async register(roles: readonly string[] = ['customer']): Promise<Person> {
    const mark = randomBytes(4).toString('hex');
    const [email, name] = [`mara.${mark}@tradewind.example`, `Mara ${mark}`];
    const { userId } = await this.post<{ userId: string }>('/api/identity/users', {
      ...{ email, password, displayName: name },
    });
    const reason = 'A journey needs somebody who may do that.';
    if (roles.join() !== 'customer') {
      await taken(await this.operator.put(`/api/identity/users/${userId}/roles`, { data: { roles, reason } }));
    }
    return { userId, name, email, password };
  }

  /** Ends the time in which a customer may think again; it may end by itself at the same moment. */
  async endGracePeriod(orderId: string): Promise<void> {
    const path = `/api/ordering/order-processes/${orderId}/move-on`;
    const answer = await this.operator.post(path, { data: { reason: 'A journey is in a hurry.' }, headers: key() });
    if (answer.status() !== 409) await taken(answer);
  }

  async get<T>(path: string): Promise<T> {
    return taken(await this.operator.get(path));
  }

  async post<T>(path: string, data: object): Promise<T> {
    return taken(await this.operator.post(path, { data, headers: key() }));
  }

  async put<T>(path: string, data: object): Promise<T> {
    return taken(await this.operator.put(path, { data }));
  }

  async delete(path: string): Promise<void> {
    await taken(await this.operator.delete(path));
  }

  /** Waits until a service says so, such as after an event has come to it. */
  async untilIs(path: string, expected: Record<string, unknown>): Promise<void> {
    await expect(async () => expect(await this.get(path)).toMatchObject(expected)).toPass({ timeout: patienceMs });
  }

  /** Goods that came into the shop in another way, and should be cleared away like those of `sell`. */
  alsoSold(productId: string): void {
    this.sold.push(productId);
  }

  /** Nobody should come across these goods afterwards. */
  async clearAway(): Promise<void> {
    for (const id of this.sold) await this.operator.post(`/api/catalog/products/${id}/discontinue`);
  }

  private async untilBasketHas(productId: string): Promise<void> {
    const path = '/api/basket/basket';
    await expect(async () => {
      const added = await this.passerBy.post(`${path}/items`, { data: { productId, quantity: 1 } });
      expect(added.status(), await added.text()).toBe(200);
    }).toPass({ timeout: patienceMs });
    await expect(async () => {
      const { items } = await taken<{ items: unknown[] }>(await this.passerBy.get(path));
      expect(items).toMatchObject([{ productId, stock: { state: 'enough' } }]);
    }).toPass({ timeout: patienceMs });
    await taken(await this.passerBy.delete(path));
  }
}

const key = () => ({ 'Idempotency-Key': randomUUID() });

/** Up to so many pieces, Catalog tells how many are left. */
const few = 5;

/** The body of an answer, unless it is a refusal. */
export async function taken<T>(answer: APIResponse): Promise<T> {
  const text = await answer.text();
  expect(answer.ok(), `${answer.url()} answered ${answer.status()}: ${text}`).toBe(true);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
