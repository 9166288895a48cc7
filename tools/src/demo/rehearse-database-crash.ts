import { verify } from '../scenario/scenario-error.js';
import { until } from '../scenario/until.js';
import type { Demo } from './demo.js';

/** Kills PostgreSQL under a shop that runs. Throws `ScenarioError` unless the shop says 503 meanwhile, and sells again by itself. */
export async function rehearseDatabaseCrash(demo: Demo): Promise<void> {
  const catalogue = `${demo.url}/api/catalog/products?limit=1`;
  const seen = new Set<number>();
  const look = async () => {
    const response = await fetch(catalogue, { signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    seen.add(response.status);
    return response.status;
  };
  // Together: PostgreSQL may be back before its end has been noticed here.
  await Promise.all([
    demo.killDatabase(),
    until('the shop misses its database', async () => ((await look()) === 503 ? true : undefined)),
  ]);
  await until('the shop answers again without help', async () => ((await look()) === 200 ? true : undefined));
  verify(![...seen].some((status) => status !== 200 && status !== 503), `no answer but 200 and 503, not ${[...seen]}`);
  console.log('  ✓ PostgreSQL was killed, and the shop answers again');
}
