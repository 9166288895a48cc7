import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { fillBaskets } from '../checkout/baskets.js';
import { checkOut, signedIn } from '../checkout/checkout-load.js';
import { Customers } from '../checkout/customers.js';
import type { Benchmark, Prepared } from '../runner/benchmark.js';
import { percentile } from '../runner/spread.js';
import { poolOf } from '../surroundings/postgres-server.js';
import { RealService } from '../surroundings/real-service.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { LensGateway } from './lens-gateway.js';
import { LivePage } from './live-page.js';
import { NewLines } from './new-lines.js';

/** A purchase may come at any moment between two events of the stream, which are 100 ms apart. */
const pauseMs = () => 300 + Math.random() * 400;
const WARM_UP = 10;

export const lensSeenBenchmark: Benchmark = {
  name: 'lens-seen',
  measures:
    'purchases, one at a time: how long from the request until the Live screen of the Event Lens shows its line in Chromium',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const purchases = surroundings.size(200, 10);
  const issuer = await surroundings.openTokenIssuer();
  const gateway = await LensGateway.start(surroundings);
  const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: gateway.origin };
  const basket = await RealService.start(surroundings, 'basket', issuer, 'bench_basket_seen', settings);
  const customers = new Customers((purchases + WARM_UP) * surroundings.pairs);
  const database = poolOf(basket.databaseUrl);
  await fillBaskets(database, customers.count);
  await database.end();
  const shop = new Pool(basket.origin, { connections: 1 });
  const live = await LivePage.open(gateway.origin);
  const lines = await NewLines.watch(live.page);
  const name = 'a purchase on Live';
  const measure = async () => {
    const count = purchases + WARM_UP;
    const waits: number[] = [];
    for (const shopper of signedIn(issuer, customers.next(count), count)) {
      const askedAt = Date.now();
      waits.push((await lines.shownAt(await checkOut(shop, shopper))) - askedAt);
      await setTimeout(pauseMs());
    }
    const seen = waits.slice(WARM_UP);
    return { 'p50 ms': percentile(seen, 0.5), 'p95 ms': percentile(seen, 0.95), 'latest ms': Math.max(...seen) };
  };
  return {
    contenders: [{ name, measure }],
    goals: [{ figure: 'p95 ms', of: name, atMost: 250 }],
    close: async () => {
      await live.close();
      await shop.close();
      await basket.stop();
      await gateway.stop();
    },
  };
}
