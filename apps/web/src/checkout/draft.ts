import { type Address, noAddress } from './address.js';
import { cardOf, testCards } from './test-cards.js';

/** What a person has chosen and typed at the checkout. It outlives a reload and a sign-in, in this tab. */
export interface Draft {
  /** An address of the address book, or null for the one that is typed. Undefined until one of them is chosen. */
  readonly addressId?: string | null;
  readonly typed: Address;
  readonly token: string;
}

const place = 'checkout-draft';

export function keepDraft(storage: Storage, userId: string, draft: Draft): void {
  storage.setItem(place, JSON.stringify({ userId, ...draft }));
}

export const forgetDraft = (storage: Storage): void => storage.removeItem(place);

/** What the person has typed before; nothing of anybody else. */
export function draftOf(storage: Storage, userId: string): Draft {
  const empty: Draft = { typed: noAddress, token: testCards[0]!.token };
  try {
    const kept = JSON.parse(storage.getItem(place) ?? 'null') as (Partial<Draft> & { userId?: string }) | null;
    if (kept?.userId !== userId) return empty;
    const { addressId, typed, token } = kept;
    return {
      ...(addressId !== undefined && { addressId }),
      typed: { ...noAddress, ...typed },
      token: cardOf(token ?? '').token,
    };
  } catch {
    return empty;
  }
}
