import type { ServiceName } from '@tradewind/services';
import type { ChaosShop } from '../shop/chaos-shop.js';
import type { Instance } from '../shop/instance.js';
import { relayHolder } from '../shop/relay-holder.js';
import { waitUntil } from '../wait-until.js';

const patienceMs = 30_000;

/** How long it took until another process was the relay, ms. */
export class Takeovers {
  readonly durations: number[] = [];

  /** Resolves when a process other than that one is the relay; false when none was within 30 s. */
  async from(dead: Instance, pid: number | undefined, shop: ChaosShop, stop: AbortSignal): Promise<boolean> {
    const since = performance.now();
    const taken = await waitUntil(
      async () => {
        const holder = await relayHolder(shop.postgres, shop.instances, dead.service as ServiceName);
        return holder !== undefined && holder.pid !== pid;
      },
      patienceMs,
      stop,
    );
    if (taken) this.durations.push(performance.now() - since);
    return taken;
  }
}
