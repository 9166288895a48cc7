import { DemoError } from './demo-error.js';

const leastProducts = 60;
const timeoutMs = 60_000;

interface Page {
  items: unknown[];
  next?: string | null;
}

/** Waits until the shop offers its catalogue; resolves with the number of products (counting stops at the first thousand). */
export async function seededCatalogue(gateway: string): Promise<number> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const count = await countProducts(gateway).catch(() => 0);
    if (count >= leastProducts) return count;
    if (Date.now() > deadline)
      throw new DemoError(`The catalogue holds ${count} products, not ${leastProducts} or more.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function countProducts(gateway: string): Promise<number> {
  let count = 0;
  let after: string | null | undefined;
  do {
    const page = await readPage(gateway, after);
    count += page.items.length;
    after = page.next;
  } while (after && count < 1_000);
  return count;
}

async function readPage(gateway: string, after: string | null | undefined): Promise<Page> {
  const query = new URLSearchParams({ limit: '50', ...(after ? { after } : {}) });
  const response = await fetch(`${gateway}/api/catalog/products?${query}`, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Page;
}
