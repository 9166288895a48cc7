import type { CheckoutStatus } from './queries.js';

/** Why there is no order for a checkout, and what to do now. Ordering may add reasons that are not known here. */
export function rejectionText({ reason, detail }: Pick<CheckoutStatus, 'reason' | 'detail'>): string {
  const texts: Readonly<Record<string, string>> = {
    'not-acceptable': 'The shop could not accept it. Change what it names, and order again.',
    'given-up': 'The shop could not start it, through no fault of yours. Order again.',
    withdrawn: 'You withdrew it. Order again whenever you like.',
  };
  const text = texts[reason ?? ''] ?? 'The shop did not say why. Order again, or write to us if it happens twice.';
  return detail ? `${detail.replace(/\.?$/, '.')} ${text}` : text;
}
