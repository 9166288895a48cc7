import { setTimeout as pause } from 'node:timers/promises';
import { type CodeClient, signInByCode, type SignedInPerson } from '../../sign-in/code-sign-in.js';
import type { Credentials } from '../../sign-in/credentials.js';
import { ChaosError } from '../chaos-error.js';
import { Random } from '../random.js';
import type { Answer, Call, Caller } from './caller.js';
import { type Card, cardFor } from './cards.js';
import type { Journal } from './journal.js';

const password = 'a long enough secret';
const address = { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };
const tooFew = 'enough-pieces-must-be-available';
const tooLate = 'order-can-be-cancelled-until-it-is-shipped';
const beforePayment = ['Submitted', 'AwaitingStock', 'AwaitingPayment'];
const lookAgainMs = 50;
const looks = 3_000;

interface BasketView {
  readonly items: ReadonlyArray<{ readonly productId: string; readonly quantity: number }>;
  readonly total: { readonly amount: number; readonly currency: string } | null;
  readonly pendingCheckoutId: string | null;
}

/** One person who buys again and again, one thing after the other. */
export class Customer {
  private session: SignedInPerson | undefined;

  constructor(
    readonly number: number,
    private readonly seed: number,
    private readonly caller: Caller,
    private readonly journal: Journal,
    /** Makes the accounts of the customers. */
    private readonly accounts: Credentials,
    private readonly web: CodeClient,
  ) {}

  /** Fills the basket, buys it, and now and then thinks better of it. Returns when the shop has said yes. */
  async checkOut(n: number, products: readonly string[]): Promise<void> {
    const random = Random.of(this.seed, 'checkout', n);
    const chosen = random.shuffled(products).slice(0, random.between(1, 3));
    const quantities = chosen.map((productId) => ({ productId, quantity: random.between(1, 4) }));
    const cancels = random.chance(0.15) ? random.pick(['at once', 'when it is paid'] as const) : undefined;
    const card = cardFor(random, this.number);
    await this.signIn();
    await this.untilNothingIsPending();
    const checkoutId = await this.buy(n, quantities, card);
    if (cancels) await this.cancel(n, checkoutId, cancels);
  }

  private async signIn(): Promise<void> {
    if (this.session) return;
    const email = `customer-${this.number}@chaos.example`;
    const displayName = `Customer ${this.number}`;
    const body = { email, password, displayName };
    const { status } = await this.caller.call({ method: 'POST', path: '/identity/users', body, as: this.accounts });
    // Taken: an attempt whose answer was lost has had its effect.
    if (status !== 201 && status !== 409) throw new ChaosError(`A registration was answered with ${status}.`);
    this.session = await this.caller.signIn(() => signInByCode(this.web, { email, password }));
    this.journal.commands.push({ kind: 'register', userId: this.session.userId, email, displayName });
  }

  private async untilNothingIsPending(): Promise<void> {
    for (let look = 0; look < looks; look += 1) {
      const basket = await this.basket();
      if (basket.pendingCheckoutId === null) {
        if (basket.items.length > 0) await this.ask('DELETE', '/basket/basket');
        return;
      }
      await pause(lookAgainMs);
    }
    throw new ChaosError(`The checkout of customer ${this.number} does not become an order.`);
  }

  private async buy(n: number, quantities: BasketView['items'], paymentMethod: Card): Promise<string> {
    for (let round = 1; round <= 50; round += 1) {
      const { total } = await this.fill(quantities);
      if (!total) throw new ChaosError('A basket with products has no total.');
      const key = `${this.seed}-${n}-${round}`;
      const answer = await this.ask('POST', '/basket/basket/checkout', { address, paymentMethod, total }, key);
      const { answersLost } = answer;
      const sent = { key, customerId: this.session!.userId, total: total.amount, answersLost };
      if (answer.status === 202) {
        this.journal.checkouts.push({ ...sent, checkoutId: answer.body.checkoutId });
        return answer.body.checkoutId;
      }
      this.journal.checkouts.push(sent);
      if (answer.status !== 409) this.journal.surprise(`checkout: ${answer.status} ${answer.body?.code}`);
      await this.untilNothingIsPending();
    }
    throw new ChaosError(`Customer ${this.number} could not buy: the total was never the true one.`);
  }

  /**
   * Until the basket holds what is wanted, or what there is of it. An addition without an answer may have had its effect, so
   * it looks first.
   */
  private async fill(wanted: BasketView['items']): Promise<BasketView> {
    let basket = await this.basket();
    let possible = wanted;
    for (let look = 0; look < looks; look += 1) {
      const missing = possible.find(({ productId, quantity }) => quantityOf(basket, productId) !== quantity);
      if (!missing && basket.items.length > 0) return basket;
      if (!missing) possible = wanted;
      const { productId, quantity } = missing ?? wanted[0]!;
      const { status, body } =
        quantityOf(basket, productId) === 0
          ? await this.ask('POST', '/basket/basket/items', { productId, quantity })
          : await this.ask('PUT', `/basket/basket/items/${productId}`, { quantity });
      if (body?.code === tooFew) possible = withAtMost(possible, productId, body.available as number);
      else if (status >= 400) await pause(lookAgainMs);
      basket = status < 400 ? (body as BasketView) : await this.basket();
    }
    throw new ChaosError(`Customer ${this.number} can't put products into the basket.`);
  }

  private async cancel(n: number, checkoutId: string, when: 'at once' | 'when it is paid'): Promise<void> {
    for (let look = 0; look < looks; look += 1) {
      const { status, body } = await this.ask('GET', `/ordering/orders/by-checkout/${checkoutId}`);
      const isTime = when === 'at once' || !beforePayment.includes(body?.status as string);
      if (status === 200 && isTime) return this.cancelOrder(n, body.orderId);
      await pause(lookAgainMs);
    }
    throw new ChaosError(`There is no order for checkout ${checkoutId}, or it does not go on.`);
  }

  private async cancelOrder(n: number, orderId: string): Promise<void> {
    const { status, body } = await this.ask('POST', `/ordering/orders/${orderId}/cancel`, undefined, `cancel-${n}`);
    if (status === 204) this.journal.commands.push({ kind: 'cancel', orderId, customerId: this.session!.userId });
    else if (body?.code !== tooLate) this.journal.surprise(`cancellation: ${status} ${body?.code}`);
  }

  private async basket(): Promise<BasketView> {
    return (await this.ask('GET', '/basket/basket')).body as BasketView;
  }

  private async ask(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const call: Call = {
      method,
      path,
      ...(body === undefined ? {} : { body }),
      ...(key === undefined ? {} : { key }),
      ...(this.session ? { as: this.session.credentials } : {}),
    };
    return this.caller.call(call);
  }
}

function quantityOf({ items }: BasketView, productId: string): number {
  return items.find((item) => item.productId === productId)?.quantity ?? 0;
}

/** What is left of a wish when there are only so many pieces of a product. */
function withAtMost(wanted: BasketView['items'], productId: string, available: number): BasketView['items'] {
  return wanted
    .map((item) => (item.productId === productId ? { productId, quantity: Math.min(item.quantity, available) } : item))
    .filter(({ quantity }) => quantity > 0);
}
