import { accounts } from '../scenario/accounts.js';
import { ShopClient } from '../scenario/shop-client.js';
import type { Demo } from './demo.js';

interface Page {
  readonly items: ReadonlyArray<{ readonly id: string }>;
}

/** Discontinues products and starts the same shop again. Throws when it does not start. */
export async function rehearseRestart(demo: Demo, again: Demo): Promise<void> {
  const visitor = new ShopClient(demo.url, () => 'rehearse-restart');
  const { accessToken } = await visitor.call<{ accessToken: string }>(
    'POST',
    '/identity/sessions',
    accounts.operator,
    201,
  );
  const operator = visitor.signedIn(accessToken);
  const { items } = await operator.call<Page>('GET', '/catalog/products?limit=3', undefined, 200);
  for (const { id } of items) await operator.call('POST', `/catalog/products/${id}/discontinue`, {}, 204);
  await demo.stop();
  await again.start();
  console.log(`  ✓ the shop starts again with ${items.length} products fewer`);
}
