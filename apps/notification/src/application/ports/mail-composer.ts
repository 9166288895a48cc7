import type { Occasion } from '../../domain/mail/occasion.js';
import type { Person } from '../../domain/person/person.js';
import type { ComposedMail } from './composed-mail.js';

/** Writes a mail from its template. The same mail is written alike each time. */
export abstract class MailComposer {
  abstract compose(occasion: Occasion, person: Person): Promise<ComposedMail>;
}
