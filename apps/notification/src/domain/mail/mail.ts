import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import type { Person } from '../person/person.js';
import type { Attempt } from './attempt.js';
import type { Delivery } from './delivery.js';
import { MailDeferredDomainEvent } from './events/mail-deferred.domain-event.js';
import { MailFailedDomainEvent } from './events/mail-failed.domain-event.js';
import { MailRequestedAgainDomainEvent } from './events/mail-requested-again.domain-event.js';
import { MailSentDomainEvent } from './events/mail-sent.domain-event.js';
import { MailSuppressedDomainEvent } from './events/mail-suppressed.domain-event.js';
import { shelfLifeMs } from './mail-kind.js';
import type { MailState } from './mail-state.js';
import type { Occasion } from './occasion.js';
import type { RetrySchedule } from './retry-schedule.js';
import { MailMustBeSettledRule } from './rules/mail-must-be-settled.rule.js';

/** One mail to one person about one fact. A person gets at most one mail per kind and fact. */
export class Mail extends AggregateRoot {
  private constructor(private state: MailState) {
    super();
  }

  static about(occasion: Occasion, now: Date): Mail {
    return new Mail({
      id: newId(),
      occasion,
      status: 'unaddressed',
      freshFrom: occasion.happenedAt,
      dueAt: now,
      attempts: 0,
      lastAnswer: null,
      recordedAt: now,
      sentAt: null,
    });
  }

  static restore(state: MailState, version: number): Mail {
    const mail = new Mail(state);
    mail.version = version;
    return mail;
  }

  get id(): string {
    return this.state.id;
  }

  get occasion(): Occasion {
    return this.state.occasion;
  }

  isTooOld(now: Date): boolean {
    return +now - +this.state.freshFrom > shelfLifeMs[this.occasion.kind];
  }

  /** Counts an attempt. If it does not end before the lease, another one may begin. */
  beginAttempt(person: Person, now: Date, leaseMs: number): Attempt {
    const number = this.state.attempts + 1;
    this.state = { ...this.state, attempts: number, dueAt: new Date(+now + leaseMs) };
    return { mailId: this.id, number, occasion: this.occasion, person };
  }

  /**
   * Records how an attempt ended. A mail that the server has taken is sent, however late that becomes known. Any other end of an
   * attempt that is not the last one, or of a mail that is settled, changes nothing.
   */
  endAttempt({ number }: Attempt, delivery: Delivery, schedule: RetrySchedule, now: Date): void {
    if (this.state.status !== 'waiting') return;
    if (delivery.outcome === 'taken') this.wasTaken(delivery.answer, now);
    else if (number === this.state.attempts) this.wasNotTaken(delivery, schedule, now);
  }

  suppress(why: string, at: Date): void {
    this.state = { ...this.state, status: 'suppressed', lastAnswer: why };
    this.record(new MailSuppressedDomainEvent(this.id, why, at));
  }

  /**
   * Sends a settled mail once more. Its identity, and with it its Message-ID, stays the same.
   *
   * @throws BusinessRuleBrokenError
   */
  sendAgain(operatorId: string, reason: string, at: Date): void {
    checkRule(new MailMustBeSettledRule(this.state.status));
    this.state = { ...this.state, status: 'waiting', freshFrom: at, dueAt: at, attempts: 0, sentAt: null };
    this.record(new MailRequestedAgainDomainEvent(this.id, operatorId, reason, at));
  }

  snapshot(): MailState {
    return this.state;
  }

  private wasTaken(answer: string, at: Date): void {
    this.state = { ...this.state, status: 'sent', sentAt: at, lastAnswer: answer };
    this.record(new MailSentDomainEvent(this.id, answer, at));
  }

  private wasNotTaken({ outcome, answer }: Delivery, schedule: RetrySchedule, at: Date): void {
    // That the server can not be used is not the fault of this mail. It goes behind the others that wait.
    if (outcome === 'unavailable')
      this.state = { ...this.state, attempts: this.state.attempts - 1, dueAt: at, lastAnswer: answer };
    else if (outcome === 'refused') this.fail(answer, at);
    else this.defer(answer, schedule.nextAttemptAt(this.state.attempts, at), at);
  }

  private defer(answer: string, nextAttemptAt: Date | undefined, at: Date): void {
    if (!nextAttemptAt) {
      this.fail(answer, at);
      return;
    }
    this.state = { ...this.state, dueAt: nextAttemptAt, lastAnswer: answer };
    this.record(new MailDeferredDomainEvent(this.id, answer, nextAttemptAt, at));
  }

  private fail(answer: string, at: Date): void {
    this.state = { ...this.state, status: 'failed', lastAnswer: answer };
    this.record(new MailFailedDomainEvent(this.id, answer, at));
  }
}
