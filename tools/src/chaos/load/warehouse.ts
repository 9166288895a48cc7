import { setTimeout as pause } from 'node:timers/promises';
import type { Credentials } from '../../sign-in/credentials.js';
import { Random } from '../random.js';
import type { Caller } from './caller.js';
import type { Journal } from './journal.js';

const lookAgainMs = 250;
const answersOfOthers = ['order-takes-one-step-after-another', 'order-process-expects-no-answer'];

/**
 * Sends every parcel that may be sent, now and then takes one back, and orders more of what runs low, until it is told to
 * close.
 */
export class Warehouse {
  private parcels = 0;

  constructor(
    private readonly seed: number,
    private readonly caller: Caller,
    private readonly journal: Journal,
    private readonly credentials: Credentials,
  ) {}

  async work(closed: AbortSignal): Promise<void> {
    while (!closed.aborted) {
      const path = '/ordering/order-processes?state=AwaitingShipment&limit=50';
      const { body } = await this.caller.call({ method: 'GET', path, as: this.credentials });
      const waiting = (body?.items ?? []) as Array<{ orderId: string }>;
      for (const { orderId } of waiting) await this.ship(orderId);
      await this.restock();
      if (waiting.length === 0) await pause(lookAgainMs);
    }
  }

  private async restock(): Promise<void> {
    const path = '/inventory/stock-items?low=true&limit=50';
    const { body } = await this.caller.call({ method: 'GET', path, as: this.credentials });
    for (const { productId, revision } of (body?.items ?? []) as Array<{ productId: string; revision: number }>) {
      const receipt = `/inventory/stock-items/${productId}/receipts`;
      const key = `restock-${productId}-${revision}`;
      await this.caller.call({ method: 'POST', path: receipt, body: { quantity: 30 }, key, as: this.credentials });
    }
  }

  private async ship(orderId: string): Promise<void> {
    await this.ask(orderId, 'ship', { carrier: 'DHL' });
    const comesBack = Random.of(this.seed, 'parcel', (this.parcels += 1)).chance(0.1);
    if (comesBack) await this.ask(orderId, 'return', { reason: 'It does not fit' });
  }

  /** The customer may have cancelled the order meanwhile. */
  private async ask(orderId: string, step: string, body: unknown): Promise<void> {
    const path = `/ordering/orders/${orderId}/${step}`;
    const answer = await this.caller.call({
      method: 'POST',
      path,
      body,
      key: `${step}-${orderId}`,
      as: this.credentials,
    });
    const isExpected = answer.status === 204 || answersOfOthers.includes(answer.body?.code as string);
    if (!isExpected) this.journal.surprise(`${step}: ${answer.status} ${answer.body?.code}`);
  }
}
