import { type ShopClient, type Answer } from '../scenario/shop-client.js';
import type { Action, Recorder } from './measurements.js';

/** Sends requests to the shop, and takes down what became of them. Never throws: no answer has status 0. */
export class Shopper {
  constructor(
    private readonly client: ShopClient,
    private readonly measurements: Recorder,
  ) {}

  async ask<T>(action: Action, method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const from = performance.now();
    const answer = await this.client.ask<T>(method, path, body).catch(() => ({ status: 0, body: undefined as T }));
    this.measurements.record(action, answer.status, performance.now() - from);
    return answer;
  }
}
