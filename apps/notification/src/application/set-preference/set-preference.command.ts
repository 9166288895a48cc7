import { Command } from '@nestjs/cqrs';
import type { MailKind } from '../../domain/mail/mail-kind.js';

/** Switches a kind of mail on or off for a person. */
export class SetPreferenceCommand extends Command<void> {
  constructor(
    readonly personId: string,
    readonly kind: MailKind,
    readonly enabled: boolean,
  ) {
    super();
  }
}
