import type { MailKind } from '../../domain/mail/mail-kind.js';
import { isNecessary, isOptional } from '../../domain/mail/mail-kind.js';
import type { UnsubscriptionScope } from '../../domain/preferences/unsubscription.js';

interface Note {
  readonly scope: UnsubscriptionScope;
  /** Ends the sentence "You get this e-mail because …". */
  readonly because: string;
  readonly label: string;
}

const notes: Readonly<Record<UnsubscriptionScope, Omit<Note, 'scope'>>> = {
  'price-drop': { because: 'the product is in your basket.', label: 'Stop e-mails about lower prices' },
  'back-in-stock': { because: 'you asked for it.', label: 'Stop e-mails about stock' },
  'all-optional': { because: 'you registered.', label: 'Stop all e-mails that are not about your orders' },
};

/** What a mail says about unsubscribing. Undefined for one about an order or an account, which can not be switched off. */
export function unsubscribeNote(kind: MailKind): Note | undefined {
  if (isNecessary(kind)) return undefined;
  const scope = isOptional(kind) ? kind : 'all-optional';
  return { scope, ...notes[scope] };
}
