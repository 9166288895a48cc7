import { ShopClient } from '../scenario/shop-client.js';
import { signInAsClient } from '../sign-in/client-sign-in.js';
import type { Demo } from './demo.js';

interface Page {
  readonly items: ReadonlyArray<{ readonly id: string }>;
}

/** Discontinues products and starts the same shop again. Throws when it does not start. */
export async function rehearseRestart(demo: Demo, again: Demo): Promise<void> {
  const visitor = new ShopClient(demo.url, () => ({ 'X-Correlation-Id': 'rehearse-restart' }));
  const operator = visitor.signedIn(await signInAsClient(demo.access));
  const { items } = await operator.call<Page>('GET', '/catalog/products?limit=3', undefined, 200);
  for (const { id } of items) await operator.call('POST', `/catalog/products/${id}/discontinue`, {}, 204);
  await demo.stop();
  await again.start();
  console.log(`  ✓ the shop starts again with ${items.length} products fewer`);
}
