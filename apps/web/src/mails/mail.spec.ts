import { describe, expect, it } from 'vitest';
import { canBeSentAgain, isSettledSince, type MailDetail, type MailStatus, mailStatuses } from './mail.js';

const mail = (status: MailStatus, ...events: string[]) =>
  ({ status, history: events.map((event) => ({ event })) }) as unknown as MailDetail;

describe('A mail', () => {
  it('can be sent again when it is settled', () => {
    const statuses = Object.keys(mailStatuses) as MailStatus[];
    expect(statuses.filter((status) => canBeSentAgain({ status }))).toEqual(['sent', 'failed', 'suppressed']);
  });

  it('that was asked for again has an outcome only when the server has answered', () => {
    expect(isSettledSince(mail('sent', 'recorded', 'sent'), 2)).toBe(false);
    expect(isSettledSince(mail('waiting', 'recorded', 'sent', 'requested-again'), 2)).toBe(false);
    expect(isSettledSince(mail('waiting', 'recorded', 'sent', 'requested-again', 'deferred'), 2)).toBe(false);
    expect(isSettledSince(mail('sent', 'recorded', 'sent', 'requested-again', 'sent'), 2)).toBe(true);
    expect(isSettledSince(mail('failed', 'recorded', 'sent', 'requested-again', 'failed'), 2)).toBe(true);
  });
});
