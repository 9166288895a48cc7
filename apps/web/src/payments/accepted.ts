import type { PaymentDetail } from './payment-status.js';

/** What an operator has asked for, until the history shows what came of it. */
export interface Accepted {
  readonly action: 'retry' | 'refund-by-hand';
  /** In ms. */
  readonly acceptedAt: number;
  /** How long the history was before. */
  readonly entriesBefore: number;
}

/** A retry is answered by an attempt after the request; a refund by hand by itself. */
export function isAnswered({ action, entriesBefore }: Accepted, { history }: Pick<PaymentDetail, 'history'>): boolean {
  const since = history.slice(entriesBefore);
  return action === 'retry' ? since.some(({ what }) => answers.test(what)) : since.length > 0;
}

const answers = /^attempt-(?!begun$)/;
