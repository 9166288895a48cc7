/** What a card does that is not simply approved. The first four of `answer` apply to the first request under each key. */
export interface Card {
  /** The code with which the bank declines it. */
  readonly decline?: string;
  readonly answer?: 'none-not-done' | 'none-but-done' | 'slow' | 'error-not-done' | 'outage';
  readonly notice?: 'twice' | 'late' | 'none' | 'forged';
  readonly refuses?: 'capture' | 'refund';
}

/** How long `slow` takes, how long `late` is, and for how long an `outage` lasts, from the first request for an order on. */
export const delaysMs = { slow: 1_000, late: 8_000, outage: 20_000 };

/** The test cards, by token. Every token of the form `tok_<brand>_<four digits>` or `tok_<up to eight hex digits>` is approved. */
const cards: Readonly<Record<string, Card>> = {
  tok_declined: { decline: 'card-declined' },
  tok_insufficient_funds: { decline: 'insufficient-funds' },
  tok_expired: { decline: 'card-expired' },
  tok_authentication_failed: { decline: 'authentication-failed' },
  tok_timeout_before: { answer: 'none-not-done' },
  tok_timeout_after: { answer: 'none-but-done' },
  tok_slow: { answer: 'slow' },
  tok_error_once: { answer: 'error-not-done' },
  tok_outage: { answer: 'outage' },
  tok_webhook_twice: { notice: 'twice' },
  tok_webhook_late: { answer: 'none-but-done', notice: 'late' },
  tok_webhook_lost: { answer: 'none-but-done', notice: 'none' },
  tok_webhook_forged: { notice: 'forged' },
  tok_capture_refused: { refuses: 'capture' },
  tok_refund_refused: { refuses: 'refund' },
};

export const testCards: readonly string[] = Object.keys(cards);

const approved = /^tok_((visa|mastercard|amex)_\d{4}|[0-9a-f]{1,8})$/;

/** Returns undefined for a token that the provider has never issued. */
export function cardOf(token: string): Card | undefined {
  if (Object.hasOwn(cards, token)) return cards[token];
  return approved.test(token) ? {} : undefined;
}
