import { describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { Occasion } from './occasion.js';
import type { DeliveryOutcome } from './delivery.js';
import { Mail } from './mail.js';
import { RetrySchedule } from './retry-schedule.js';

const start = new Date('2026-11-20T09:30:00Z');
const after = (ms: number) => new Date(+start + ms);
const mara = { id: newId(), email: 'mara@example.com', displayName: 'Mara' };
const occasion: Occasion = {
  kind: 'price-drop',
  personId: mara.id,
  fact: 'p 1 EUR',
  contents: { productName: 'Rope', oldPrice: { amount: 2, currency: 'EUR' }, newPrice: { amount: 1, currency: 'EUR' } },
  happenedAt: start,
};
const schedule = new RetrySchedule(1_000, 3_000, 4);
const leaseMs = 60_000;

function waiting(): Mail {
  return Mail.restore({ ...Mail.about(occasion, start).snapshot(), status: 'waiting' }, 1);
}

const ended = (outcome: DeliveryOutcome) => ({ outcome, answer: `it was ${outcome}`, code: outcome });

function attempt(mail: Mail, outcome: DeliveryOutcome, at = start): void {
  mail.endAttempt(mail.beginAttempt(mara, at, leaseMs), ended(outcome), schedule, at);
}

const eventsOf = (mail: Mail) => mail.pullDomainEvents().map(({ constructor: { name } }) => name);

describe('A mail', () => {
  it('is reserved for the process that sends it until the lease ends', () => {
    const mail = waiting();
    expect(mail.beginAttempt(mara, start, leaseMs)).toMatchObject({ mailId: mail.id, number: 1, person: mara });
    expect(mail.snapshot()).toMatchObject({ status: 'waiting', attempts: 1, dueAt: after(leaseMs) });
  });

  it('is sent when the server has taken it', () => {
    const mail = waiting();
    attempt(mail, 'taken', after(5));
    expect(mail.snapshot()).toMatchObject({ status: 'sent', sentAt: after(5), lastAnswer: 'it was taken' });
    expect(eventsOf(mail)).toEqual(['MailSentDomainEvent']);
  });

  it('is tried again with growing pauses when the server refuses it for now, and has failed after the last attempt', () => {
    const mail = waiting();
    const pauses = [1, 2, 3].map(() => {
      attempt(mail, 'deferred');
      return +mail.snapshot().dueAt - +start;
    });
    expect(pauses).toEqual([1_000, 2_000, 3_000]);
    attempt(mail, 'deferred');
    expect(mail.snapshot()).toMatchObject({ status: 'failed', attempts: 4 });
    const deferred = 'MailDeferredDomainEvent';
    expect(eventsOf(mail)).toEqual([deferred, deferred, deferred, 'MailFailedDomainEvent']);
  });

  it('has failed at once when the server refuses it for good', () => {
    const mail = waiting();
    attempt(mail, 'refused');
    expect(mail.snapshot()).toMatchObject({ status: 'failed', lastAnswer: 'it was refused' });
  });

  it('loses no attempt when the server cannot be used, and goes behind the others that wait', () => {
    const mail = waiting();
    for (let n = 0; n < 50; n++) attempt(mail, 'unavailable', after(n));
    expect(mail.snapshot()).toMatchObject({ status: 'waiting', attempts: 0, dueAt: after(49) });
    expect(eventsOf(mail)).toEqual([]);
  });

  it('is sent, however late the answer of the server to an earlier attempt is known', () => {
    const mail = waiting();
    const [first, second] = [mail.beginAttempt(mara, start, 0), mail.beginAttempt(mara, after(1), leaseMs)];
    mail.endAttempt(first, ended('taken'), schedule, after(2));
    mail.endAttempt(second, ended('refused'), schedule, after(3));
    expect(mail.snapshot()).toMatchObject({ status: 'sent', sentAt: after(2) });
  });

  it('is not touched by the failure of an attempt whose lease has run out', () => {
    const mail = waiting();
    const first = mail.beginAttempt(mara, start, 0);
    mail.beginAttempt(mara, after(1), leaseMs);
    for (const outcome of ['refused', 'deferred', 'unavailable'] as const)
      mail.endAttempt(first, ended(outcome), schedule, after(2));
    expect(mail.snapshot()).toMatchObject({ status: 'waiting', attempts: 2, dueAt: after(1 + leaseMs) });
  });

  it('is too old when its shelf life is over, which begins anew when an operator asks for it', () => {
    const mail = waiting();
    const hour = 3_600_000;
    expect([mail.isTooOld(after(12 * hour)), mail.isTooOld(after(12 * hour + 1))]).toEqual([false, true]);
    mail.suppress('It is too old.', after(13 * hour));
    mail.sendAgain(newId(), 'She asked for it.', after(14 * hour));
    expect(mail.isTooOld(after(26 * hour))).toBe(false);
    expect(mail.snapshot()).toMatchObject({ status: 'waiting', attempts: 0, dueAt: after(14 * hour) });
    expect(eventsOf(mail)).toEqual(['MailSuppressedDomainEvent', 'MailRequestedAgainDomainEvent']);
  });

  it('that is still waiting is not sent again', () => {
    expect(() => waiting().sendAgain(newId(), 'Please.', start)).toThrow('can be sent again only after it was sent');
    expect(() => Mail.about(occasion, start).sendAgain(newId(), 'Please.', start)).toThrow('can be sent again');
  });
});
