import { verify } from '../scenario/scenario-error.js';
import { until } from '../scenario/until.js';
import type { Demo } from './demo.js';

/** Kills PostgreSQL under a running shop. Throws `ScenarioError` unless the shop answers 503 meanwhile and recovers by itself. */
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
    until('the shop answers 503 without its database', async () => ((await look()) === 503 ? true : undefined)),
  ]);
  await until('the shop recovers by itself', async () => ((await look()) === 200 ? true : undefined));
  verify(![...seen].some((status) => status !== 200 && status !== 503), `no answer but 200 and 503, not ${[...seen]}`);
  console.log('  ✓ PostgreSQL was killed, and the shop answers again');
}
