import type { ComposedMail } from '../../application/ports/composed-mail.js';
import type { Sender } from '../settings/sender.js';

/**
 * The mail as nodemailer takes it, which encodes names and texts. Who is away does not answer a mail that is declared as
 * generated (RFC 3834). A mail service shows its own button to unsubscribe for the two `List-` headers (RFC 8058).
 */
export function mimeMessage({ messageId, to, subject, text, html, unsubscribeUrl }: ComposedMail, from: Sender) {
  return {
    messageId,
    from: { name: from.name, address: from.address },
    to: { name: to.name, address: to.address },
    subject,
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl !== null && {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
