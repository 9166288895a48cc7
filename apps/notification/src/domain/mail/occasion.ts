import type { MailContents } from './mail-contents.js';
import type { MailKind } from './mail-kind.js';

interface OccasionOf<K extends MailKind> {
  readonly kind: K;
  readonly personId: string;
  /** Identifies the fact among those of its kind. With the kind and the person it is the identity of the mail. */
  readonly fact: string;
  readonly contents: MailContents<K>;
  readonly happenedAt: Date;
}

/** A fact that one person should get a mail about. */
export type Occasion = { [K in MailKind]: OccasionOf<K> }[MailKind];
