import { answersOk } from './answers-ok.js';
import { DemoError } from './demo-error.js';

const timeoutMs = 60_000;

/** Waits until the shop shows its catalogue. The catalog service does not answer before its first products are stored. */
export async function seededCatalogue(gateway: string): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await answersOk(`${gateway}/api/catalog/products?limit=1`))) {
    if (Date.now() > deadline) throw new DemoError(`The shop does not show its catalogue at ${gateway}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
