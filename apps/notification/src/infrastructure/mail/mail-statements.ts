import { PreparedStatement } from '@tradewind/application';
import type { MailRow } from './mail.schema.js';

/** Leaves out mails whose identity is taken, also by another mail of the same statement. */
export const insertMails = new PreparedStatement<{ person_id: string; status: string }>(`
  INSERT INTO mails (id, version, person_id, kind, fact, contents, happened_at, status, fresh_from, due_at, attempts, recorded_at)
  SELECT mail.id, 1, mail.person_id, mail.kind, mail.fact, mail.contents, mail.happened_at,
         CASE WHEN EXISTS (SELECT FROM people WHERE people.id = mail.person_id) THEN 'waiting' ELSE 'unaddressed' END,
         mail.happened_at, mail.recorded_at, 0, mail.recorded_at
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[], $7::timestamptz[])
         AS mail (id, person_id, kind, fact, contents, happened_at, recorded_at)
   ORDER BY mail.person_id
  ON CONFLICT (person_id, kind, fact) DO NOTHING
  RETURNING person_id, status`);

export const addressMails = new PreparedStatement<{ id: string }>(`
  UPDATE mails SET status = 'waiting', version = version + 1
   WHERE status = 'unaddressed' AND ($1::uuid[] IS NULL OR person_id = ANY($1))
     AND EXISTS (SELECT FROM people WHERE people.id = mails.person_id)
  RETURNING id`);

export const claimDueMail = new PreparedStatement<MailRow>(`
  SELECT id, version, person_id AS "personId", kind, fact, contents, happened_at AS "happenedAt", status,
         fresh_from AS "freshFrom", due_at AS "dueAt", attempts, last_answer AS "lastAnswer",
         recorded_at AS "recordedAt", sent_at AS "sentAt"
    FROM mails WHERE status = 'waiting' AND due_at <= $1 ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`);

export const selectNextDue = new PreparedStatement<{ dueAt: Date }>(`
  SELECT due_at AS "dueAt" FROM mails WHERE status = 'waiting' ORDER BY due_at LIMIT 1`);
