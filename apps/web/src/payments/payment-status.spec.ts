import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  canBeRefundedByHand,
  canBeRetried,
  entryTitle,
  entryTone,
  type PaymentStatus,
  paymentStatuses,
} from './payment-status.js';

const statuses = Object.keys(paymentStatuses) as PaymentStatus[];

describe('A payment', () => {
  it('can be retried in each status in which something is being done, or was refused', () => {
    const guide = readFileSync(new URL('../../../../docs/guide/payments.md', import.meta.url), 'utf8');
    const rows = [...guide.matchAll(/^\| ([A-Z][\w, ]+) \| .* \| (.+) \|$/gm)];
    const undone = rows.flatMap(([, names, done]) => (done === '–' ? [] : names!.split(', ')));
    expect(undone.length).toBeGreaterThan(4);
    const retried = statuses.filter((status) => canBeRetried({ status }, ['orders']));
    expect(retried.sort()).toEqual([...undone, 'RefundRefused'].sort());
  });

  it('can be refunded by hand only after the provider has refused to', () => {
    expect(statuses.filter((status) => canBeRefundedByHand({ status }, ['orders']))).toEqual(['RefundRefused']);
  });

  it('can be looked at, but not changed, without the role', () => {
    const status = 'RefundRefused';
    expect(canBeRetried({ status }, ['support', 'analyst'])).toBe(false);
    expect(canBeRefundedByHand({ status }, ['support', 'analyst'])).toBe(false);
  });

  it('tells its history in words', () => {
    expect(entryTitle({ what: 'attempt-unknown' })).toBe('Attempt unknown');
    expect(entryTone({ what: 'attempt-unknown' })).toBe('bad');
    expect(entryTone({ what: 'attempt-succeeded' })).toBe('ok');
  });
});
