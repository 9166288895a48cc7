import { Mail } from '../../domain/mail/mail.js';
import type { Occasion } from '../../domain/mail/occasion.js';
import type { MailRow } from './mail.schema.js';

export function mailToRow(mail: Mail): MailRow {
  const { occasion, ...state } = mail.snapshot();
  return { ...state, ...occasion, version: mail.version };
}

export function mailFromRow({ version, personId, kind, fact, contents, happenedAt, ...state }: MailRow): Mail {
  const occasion = { kind, personId, fact, contents, happenedAt } as Occasion;
  return Mail.restore({ ...state, occasion }, version);
}
