import type { components } from '../api/schema/basket.js';

export type CheckoutRequest = components['schemas']['CheckoutDto'];

/** An order that is being placed: what is kept in the tab until the shop has said what became of it. */
export interface Attempt {
  /** Idempotency-Key. It is made with the form, and all requests of the form carry it: one order, however often it is sent. */
  readonly key: string;
  readonly userId: string;
  /** What was sent and has no answer yet; null before, and after a refusal. */
  readonly sent: { readonly request: CheckoutRequest; readonly at: string } | null;
}

const place = 'checkout-attempt';
/** Long enough for a reload or a tunnel. Later, one rather looks at the orders than asks again by oneself. */
const askedAgainForMs = 15 * 60_000;

/** The attempt of this tab, or a new one. What another person has begun here is dropped. */
export function attemptOf(storage: Storage, userId: string, now: Date): Attempt {
  const kept = read(storage);
  if (kept?.userId === userId) {
    const isOld = kept.sent !== null && now.getTime() - Date.parse(kept.sent.at) > askedAgainForMs;
    if (!isOld) return kept;
  }
  return keep(storage, { key: crypto.randomUUID(), userId, sent: null });
}

/** To be called before the request leaves: after it, a reload would forget that there is one. */
export const keepSent = (storage: Storage, attempt: Attempt, request: CheckoutRequest, now: Date): Attempt =>
  keep(storage, { ...attempt, sent: { request, at: now.toISOString() } });

/** The shop has refused it. The key stays: if an earlier request was lost on the way and arrives late, it is still the same order. */
export const keepRefused = (storage: Storage, attempt: Attempt): Attempt => keep(storage, { ...attempt, sent: null });

/** The order is known; the next form makes another key. */
export const forgetAttempt = (storage: Storage): void => storage.removeItem(place);

function keep(storage: Storage, attempt: Attempt): Attempt {
  storage.setItem(place, JSON.stringify(attempt));
  return attempt;
}

function read(storage: Storage): Attempt | null {
  try {
    const kept = JSON.parse(storage.getItem(place) ?? 'null') as Partial<Attempt> | null;
    const isOne = typeof kept?.key === 'string' && typeof kept.userId === 'string';
    return isOne ? ({ ...kept, sent: kept.sent ?? null } as Attempt) : null;
  } catch {
    return null;
  }
}
