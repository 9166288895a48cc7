import type { ComposedMail } from '../../application/ports/composed-mail.js';
import { MailComposer } from '../../application/ports/mail-composer.js';
import type { UnsubscribeLinks } from '../../application/ports/unsubscribe-links.js';
import type { Occasion } from '../../domain/mail/occasion.js';
import type { Person } from '../../domain/person/person.js';
import type { AccountLinks } from '../account-links/account-links.js';
import { greetingOf } from './greeting-of.js';
import { mailValues } from './mail-values.js';
import { MailWriter } from './mail-writer.js';
import { messageIdOf } from './message-id-of.js';
import { plainText } from './plain-text.js';
import { unsubscribeNote } from './unsubscribe-note.js';

export interface ComposerValues {
  /** The address of the shop, as customers reach it */
  readonly shopUrl: string;
  /** The domain of the sender, which a Message-ID ends with */
  readonly domain: string;
}

export class TemplateMailComposer extends MailComposer {
  private readonly writer = new MailWriter();

  constructor(
    private readonly values: ComposerValues,
    private readonly links: UnsubscribeLinks,
    private readonly accountLinks: AccountLinks,
  ) {
    super();
  }

  async compose(occasion: Occasion, { displayName, email }: Person): Promise<ComposedMail> {
    const unsubscribe = await this.unsubscribe(occasion);
    const written = this.writer.write(occasion.kind, {
      ...mailValues(occasion, this.accountLinks),
      greeting: greetingOf(displayName),
      shopUrl: this.values.shopUrl,
      unsubscribe,
    });
    return {
      ...written,
      messageId: messageIdOf(occasion, this.values.domain),
      to: { name: plainText(displayName), address: email },
      unsubscribeUrl: unsubscribe?.url ?? null,
    };
  }

  private async unsubscribe({ kind, personId }: Occasion) {
    const note = unsubscribeNote(kind);
    if (!note) return null;
    const { scope, because, label } = note;
    return { url: await this.links.urlFor({ personId, scope }), because, label };
  }
}
