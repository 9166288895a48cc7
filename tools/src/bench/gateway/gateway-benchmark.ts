import type { Benchmark, Contender, Figures, Prepared } from '../runner/benchmark.js';
import { percentile } from '../runner/spread.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { GatewayShop } from './gateway-shop.js';
import { askSteadily, type Way } from './steady-load.js';

export const gatewayBenchmark: Benchmark = {
  name: 'gateway',
  measures:
    "a customer's basket, read 200 times a second: from Basket directly, and through the gateway with a token and with a session cookie; each round through the gateway has a direct one right before it",
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const shop = await GatewayShop.start(surroundings, surroundings.size(100_000, 1_000));
  const seconds = surroundings.size(15, 2);
  const directly: Way = { origin: shop.basket, path: '/basket', as: shop.token };
  const contender = (name: string, way: Way): Contender => ({
    name,
    measure: async (): Promise<Figures> => {
      await askSteadily(way, surroundings.size(3, 1));
      const direct = await askSteadily(directly, seconds);
      const before = shop.gatewayProcess.usage();
      const through = await askSteadily(way, seconds);
      const cpuMs = shop.gatewayProcess.usage().cpuMs - before.cpuMs;
      const at = (share: number): [number, number] => [percentile(through, share), percentile(direct, share)];
      const [[p50, direct50], [p99, direct99]] = [at(0.5), at(0.99)];
      return {
        ...{ 'p50 ms': p50, 'direct p50 ms': direct50, 'added p50 ms': p50 - direct50 },
        ...{ 'p99 ms': p99, 'direct p99 ms': direct99, 'added p99 ms': p99 - direct99 },
        'CPU ms each': cpuMs / through.length,
      };
    },
  });
  const through = { origin: shop.gateway, path: '/api/basket/basket' };
  const cookie = contender('through the gateway with a session', { ...through, as: shop.session });
  const token = contender('through the gateway with a token', { ...through, as: shop.token });
  return {
    contenders: [cookie, token],
    goals: [
      { figure: 'added p50 ms', of: cookie.name, atMost: 1.5 },
      { figure: 'added p99 ms', of: cookie.name },
      { figure: 'added p50 ms', of: token.name },
    ],
    close: () => shop.stop(),
  };
}
