import * as z from 'zod/mini';
import { type MailKind, mailKinds, type MailStatus, mailStatuses } from './mail.js';

const statuses = Object.keys(mailStatuses) as [MailStatus, ...MailStatus[]];
const kinds = Object.keys(mailKinds) as [MailKind, ...MailKind[]];

/** What the list of mails is narrowed to, as it stands in its address. */
export const mailSearch = z.object({
  status: z.catch(z.optional(z.enum(statuses)), undefined),
  kind: z.catch(z.optional(z.enum(kinds)), undefined),
  personId: z.catch(z.optional(z.uuid()), undefined),
});

export type MailSearch = z.infer<typeof mailSearch>;
