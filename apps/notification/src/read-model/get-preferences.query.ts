import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { isOptional, type MailKind, mailKinds } from '../domain/mail/mail-kind.js';

export interface PreferenceView {
  readonly kind: MailKind;
  readonly enabled: boolean;
  readonly canBeSwitchedOff: boolean;
}

/** Which kinds of mail a person gets. */
export class GetPreferencesQuery extends Query<readonly PreferenceView[]> {
  constructor(readonly personId: string) {
    super();
  }
}

@QueryHandler(GetPreferencesQuery)
export class GetPreferencesHandler implements IQueryHandler<GetPreferencesQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ personId }: GetPreferencesQuery): Promise<readonly PreferenceView[]> {
    const [row] = await this.currentTransaction.manager.query<{ switchedOff: MailKind[] }[]>(
      'SELECT switched_off AS "switchedOff" FROM preferences WHERE id = $1',
      [personId],
    );
    const switchedOff = row?.switchedOff ?? [];
    return mailKinds.map((kind) => ({
      kind,
      enabled: !switchedOff.includes(kind),
      canBeSwitchedOff: isOptional(kind),
    }));
  }
}
