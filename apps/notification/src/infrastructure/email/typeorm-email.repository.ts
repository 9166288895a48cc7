import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { Email } from '../../domain/email/email.js';
import type { EmailRepository } from '../../domain/email/email.repository.js';
import { type EmailRow, emailSchema } from './email.schema.js';

@Injectable()
export class TypeOrmEmailRepository extends AggregateRepository<Email, EmailRow> implements EmailRepository {
  constructor(storage: AggregateStorage) {
    super(storage, emailSchema, 'Email');
  }

  protected toRow(email: Email): EmailRow {
    return { ...email.snapshot(), version: email.version };
  }

  protected toAggregate({ version, ...state }: EmailRow): Email {
    return Email.restore(state, version);
  }
}
