import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { Viewer } from '../domain/viewer.js';

export interface EmailView {
  readonly emailId: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Gets an email. It is reported as not found unless the viewer is its owner or an operator. */
export class GetEmailQuery extends Query<EmailView> {
  constructor(
    readonly emailId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(GetEmailQuery)
export class GetEmailHandler implements IQueryHandler<GetEmailQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ emailId, viewer }: GetEmailQuery): Promise<EmailView> {
    const [found] = await this.currentTransaction.manager.query<EmailView[]>(
      `SELECT email_id AS "emailId", name, owner_id AS "ownerId",
         created_at AS "createdAt", changed_at AS "changedAt"
       FROM email_summaries
       WHERE email_id = $1 AND ($2::uuid IS NULL OR owner_id = $2)`,
      [emailId, viewer.isOperator ? null : viewer.userId],
    );
    if (!found) throw new AggregateNotFoundError('Email', emailId);
    return found;
  }
}
