import { Command } from '@nestjs/cqrs';
import type { Unsubscription } from '../../domain/preferences/unsubscription.js';

/** Switches off the kinds of mail that a link to unsubscribe covers. Repeating it changes nothing. */
export class UnsubscribeCommand extends Command<void> {
  constructor(readonly unsubscription: Unsubscription) {
    super();
  }
}
