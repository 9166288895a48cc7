import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { EmailCreatedDomainEvent } from '../domain/email/events/email-created.domain-event.js';

/** Maintains `email_summaries`: one row per email, as the API shows it. */
@Projector()
export class EmailSummaryProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(EmailCreatedDomainEvent)
  async add({ emailId, name, ownerId, createdAt }: EmailCreatedDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query(
      `INSERT INTO email_summaries (email_id, name, owner_id, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $4)`,
      [emailId, name, ownerId, createdAt],
    );
  }
}
