import type { Delivery } from '../../domain/mail/delivery.js';
import type { ComposedMail } from './composed-mail.js';

/** Hands a mail to the server. If its answer is lost, the server may have taken the mail although the outcome is another. */
export abstract class MailTransport {
  /** Never rejects, and resolves within a minute. */
  abstract deliver(mail: ComposedMail): Promise<Delivery>;
}
