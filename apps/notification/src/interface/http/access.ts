import { anyone, insight, only, own, person, type AccessTable } from '@tradewind/platform';

/** Who may see mails, and who decides which mails a person gets. */
export const access: AccessTable = {
  'GET /preferences': person,
  'PUT /preferences/:kind': person,
  'GET /back-in-stock-requests': person,
  'POST /back-in-stock-requests': person,
  'DELETE /back-in-stock-requests/:requestId': own,

  'GET /mails': only('support', 'analyst'),
  'GET /mails/:mailId': only('support', 'analyst'),
  'POST /mails/:mailId/send-again': only('support'),

  // The link of a mail is what counts.
  'GET /unsubscribe': anyone,
  'POST /unsubscribe': anyone,

  'GET /mailbox': insight,
  'GET /mailbox/:number': insight,
  'GET /mailbox/:number/html': insight,
};
