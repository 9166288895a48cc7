import type { MailTransport } from '../../application/ports/mail-transport.js';
import type { PreviewTransport } from '../preview/preview-transport.js';
import type { MailSettings } from '../settings/mail-settings.js';
import { readSender } from '../settings/sender.js';
import { SmtpTransport } from './smtp-transport.js';

/** The transport that the settings name. */
export function mailTransport(settings: MailSettings, preview: PreviewTransport): MailTransport {
  if (settings.MAIL_TRANSPORT === 'preview') return preview;
  const { SMTP_USER: user, SMTP_PASSWORD: pass } = settings;
  const server = {
    host: settings.SMTP_HOST!,
    port: settings.SMTP_PORT,
    security: settings.SMTP_SECURITY,
    ca: settings.SMTP_CA_FILE,
    connections: settings.SMTP_CONNECTIONS,
    ...(user !== undefined && pass !== undefined && { auth: { user, pass } }),
  };
  return new SmtpTransport(server, readSender(settings.MAIL_FROM)!);
}
