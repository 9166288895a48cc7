import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { MailDeferredDomainEvent } from '../domain/mail/events/mail-deferred.domain-event.js';
import { MailFailedDomainEvent } from '../domain/mail/events/mail-failed.domain-event.js';
import { MailRequestedAgainDomainEvent } from '../domain/mail/events/mail-requested-again.domain-event.js';
import { MailSentDomainEvent } from '../domain/mail/events/mail-sent.domain-event.js';
import { MailSuppressedDomainEvent } from '../domain/mail/events/mail-suppressed.domain-event.js';

interface Entry {
  readonly mailId: string;
  readonly at: Date;
  readonly event: string;
  readonly detail: string;
  readonly operatorId?: string;
}

/** Maintains `mail_history_entries`: what happened to a mail after it was recorded. */
@Projector()
export class MailHistoryProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(MailSentDomainEvent)
  sent({ mailId, at, answer }: MailSentDomainEvent): Promise<void> {
    return this.add({ mailId, at, event: 'sent', detail: answer });
  }

  @OnDomainEvent(MailDeferredDomainEvent)
  deferred({ mailId, at, answer }: MailDeferredDomainEvent): Promise<void> {
    return this.add({ mailId, at, event: 'deferred', detail: answer });
  }

  @OnDomainEvent(MailFailedDomainEvent)
  failed({ mailId, at, answer }: MailFailedDomainEvent): Promise<void> {
    return this.add({ mailId, at, event: 'failed', detail: answer });
  }

  @OnDomainEvent(MailSuppressedDomainEvent)
  suppressed({ mailId, at, why }: MailSuppressedDomainEvent): Promise<void> {
    return this.add({ mailId, at, event: 'suppressed', detail: why });
  }

  @OnDomainEvent(MailRequestedAgainDomainEvent)
  requestedAgain({ mailId, at, reason, operatorId }: MailRequestedAgainDomainEvent): Promise<void> {
    return this.add({ mailId, at, event: 'requested-again', detail: reason, operatorId });
  }

  private async add({ mailId, at, event, detail, operatorId }: Entry): Promise<void> {
    await this.currentTransaction.manager.query(
      'INSERT INTO mail_history_entries (mail_id, at, event, detail, operator_id) VALUES ($1, $2, $3, $4, $5)',
      [mailId, at, event, detail, operatorId ?? null],
    );
  }
}
