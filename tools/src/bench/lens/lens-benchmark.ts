import type { Benchmark, Contender, Prepared } from '../runner/benchmark.js';
import { checkOutForSeconds, signedIn } from '../checkout/checkout-load.js';
import { fillBaskets } from '../checkout/baskets.js';
import { Customers } from '../checkout/customers.js';
import { poolOf } from '../surroundings/postgres-server.js';
import { RealService } from '../surroundings/real-service.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { LensGateway } from './lens-gateway.js';

const CLIENTS = 10;
const WARM_UP_SECONDS = 2;
/** More checkouts than this machine can do per second. */
const MOST_PER_SECOND = 2_000;

export const lensBenchmark: Benchmark = {
  name: 'lens',
  measures:
    'checkouts over HTTP while the trail of the basket service is sent to a gateway whose flows somebody follows; beside the same with the trail off',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const seconds = surroundings.size(8, 2);
  const perRun = (seconds + WARM_UP_SECONDS) * MOST_PER_SECOND;
  const issuer = await surroundings.openTokenIssuer();
  const gateway = await LensGateway.start(surroundings);
  const leave = await gateway.follow();
  const basket = async (name: string, settings: Readonly<Record<string, string>>) => {
    const service = await RealService.start(surroundings, 'basket', issuer, `bench_basket_${name}`, settings);
    const customers = new Customers(perRun * surroundings.pairs);
    const pool = poolOf(service.databaseUrl);
    await fillBaskets(pool, customers.count);
    await pool.end();
    return { service, customers };
  };
  const off = await basket('without_trail', {});
  const on = await basket('with_trail', { OTEL_EXPORTER_OTLP_ENDPOINT: gateway.origin });
  const contender = (name: string, { service, customers }: typeof off): Contender => ({
    name,
    measure: async () => {
      const { origin } = service;
      const shoppers = signedIn(issuer, customers.next(perRun), perRun);
      await checkOutForSeconds({ origin, shoppers, clients: CLIENTS, seconds: WARM_UP_SECONDS });
      const before = [service.process.usage().cpuMs, gateway.process.usage().cpuMs] as const;
      const { perSecond, p50, p99, count } = await checkOutForSeconds({ origin, shoppers, clients: CLIENTS, seconds });
      const after = [service.process.usage().cpuMs, gateway.process.usage().cpuMs] as const;
      return {
        ...{ 'checkouts/s': perSecond, 'p50 ms': p50, 'p99 ms': p99 },
        'CPU ms each': (after[0] - before[0]) / count,
        'CPU ms each, gateway': (after[1] - before[1]) / count,
      };
    },
  });
  return {
    contenders: [contender('trail on', on), contender('trail off', off)],
    goals: [
      { figure: 'checkouts/s', of: 'trail on', against: 'trail off', atLeast: 0.98 },
      { figure: 'CPU ms each', of: 'trail on', against: 'trail off' },
    ],
    close: async () => {
      leave();
      await on.service.stop();
      await off.service.stop();
      await gateway.stop();
    },
  };
}
