import { piecesText } from './pieces-text.js';
import type { LeftOut } from '../session/queries.js';
import type { Basket } from './queries.js';

const place = 'guest-basket';

interface KeptLine {
  readonly productId: string;
  readonly name: string;
  readonly quantity: number;
}

/** Remembers what a guest has in the basket, so that the sign-in can say what came along. Nothing in it, nothing to remember. */
export function rememberGuestBasket(storage: Storage, { items }: Pick<Basket, 'items'>): void {
  if (items.length === 0) return storage.removeItem(place);
  const kept = items.map(({ productId, name, quantity }): KeptLine => ({ productId, name, quantity }));
  storage.setItem(place, JSON.stringify(kept));
}

/** What the guest had, once: the second time there is nothing any more. */
export function takeGuestBasket(storage: Storage): readonly KeptLine[] {
  const kept = storage.getItem(place);
  storage.removeItem(place);
  if (kept === null) return [];
  try {
    const lines: unknown = JSON.parse(kept);
    return Array.isArray(lines) ? (lines as KeptLine[]) : [];
  } catch {
    return [];
  }
}

interface Merged {
  readonly tone: 'good' | 'waiting';
  readonly title: string;
  readonly message?: string;
}

const reasons: Readonly<Record<string, string>> = {
  'quantity-limit': 'a basket holds at most 99 of one product',
  'no-room': 'a basket holds at most 100 products',
  'other-currency': 'a basket holds one currency only',
};

/**
 * What became of the guest's basket. The gateway lets Basket merge it at the sign-in, which leaves out what does not fit.
 *
 * @param basket the customer's, after the merge
 * @param leftOut what Basket says of it
 */
export function mergedText(
  kept: readonly KeptLine[],
  { items }: Pick<Basket, 'items'>,
  leftOut: readonly LeftOut[],
): Merged | null {
  if (leftOut.length > 0) return leftOutText(kept, items, leftOut);
  if (kept.length === 0) return null;
  const inBasket = new Map(items.map(({ productId, quantity }) => [productId, quantity]));
  const missing = kept.filter(({ productId, quantity }) => (inBasket.get(productId) ?? 0) < quantity);
  const came = kept.filter((line) => !missing.includes(line)).reduce((sum, { quantity }) => sum + quantity, 0);
  const cameText = `${piecesText(came)} from before you signed in ${came === 1 ? 'is' : 'are'} in your basket`;
  if (missing.length === 0) return { tone: 'good', title: cameText };
  const names = missing.map(({ name }) => name).join(', ');
  return {
    tone: 'waiting',
    title: came > 0 ? `${cameText}, but not all` : 'Your basket from before you signed in did not fit',
    message: `Not in your basket: ${names}. Put it in again if you want it.`,
  };
}

function leftOutText(kept: readonly KeptLine[], items: readonly KeptLine[], leftOut: readonly LeftOut[]): Merged {
  const known = new Map([...items, ...kept].map(({ productId, name }) => [productId, name]));
  const had = new Map(kept.map(({ productId, quantity }) => [productId, quantity]));
  const sentences = leftOut.map(({ productId, quantity, reason }) => {
    const of = had.has(productId) ? `${quantity} of ${had.get(productId)}` : String(quantity);
    const because = reasons[reason] === undefined ? '' : `: ${reasons[reason]}`;
    return `${of} × ${known.get(productId) ?? 'a product'} could not be added${because}.`;
  });
  return { tone: 'waiting', title: 'Not all of it fitted into your basket', message: sentences.join(' ') };
}
