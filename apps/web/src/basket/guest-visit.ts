import { piecesText } from './pieces-text.js';
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

/**
 * What became of the guest's basket. The gateway lets Basket merge it at the sign-in, which leaves out what does not fit.
 *
 * @param basket the customer's, after the merge
 */
export function mergedText(kept: readonly KeptLine[], { items }: Pick<Basket, 'items'>): Merged | null {
  if (kept.length === 0) return null;
  const inBasket = new Map(items.map(({ productId, quantity }) => [productId, quantity]));
  const leftOut = kept.filter(({ productId, quantity }) => (inBasket.get(productId) ?? 0) < quantity);
  const came = kept.filter((line) => !leftOut.includes(line)).reduce((sum, { quantity }) => sum + quantity, 0);
  const cameText = `${piecesText(came)} from before you signed in ${came === 1 ? 'is' : 'are'} in your basket`;
  if (leftOut.length === 0) return { tone: 'good', title: cameText };
  const names = leftOut.map(({ name }) => name).join(', ');
  return {
    tone: 'waiting',
    title: came > 0 ? `${cameText}, but not all` : 'Your basket from before you signed in did not fit',
    message: `Not in your basket: ${names}. Put it in again if you want it.`,
  };
}
