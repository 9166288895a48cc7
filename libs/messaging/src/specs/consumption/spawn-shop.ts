import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { typescriptFlags } from '@tradewind/embedded-postgres';
import type { ShopOrders } from './shop-child.js';

const priceShop = new URL('./shop-child.ts', import.meta.url);

/** A member of the service in a separate process, so that it can be killed. */
export class SpawnedShop {
  private readonly exited: Promise<unknown>;
  private complaints = '';

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    this.exited = once(process, 'close');
    process.stderr.on('data', (text: Buffer) => (this.complaints += text.toString()));
  }

  static start(orders: ShopOrders): Promise<SpawnedShop>;
  static start(orders: object, program: URL): Promise<SpawnedShop>;
  static async start(orders: object, program = priceShop): Promise<SpawnedShop> {
    const shop = new SpawnedShop(
      spawn(process.execPath, [...typescriptFlags, fileURLToPath(program), JSON.stringify(orders)]),
    );
    await Promise.race([once(shop.process.stdout, 'data'), shop.exited]);
    if (shop.process.exitCode !== null) throw new Error(`The shop did not start: ${shop.complaints}`);
    return shop;
  }

  /** Kills it at once. */
  async kill(): Promise<void> {
    if (this.process.exitCode === null) this.process.kill('SIGKILL');
    await this.exited;
  }
}
