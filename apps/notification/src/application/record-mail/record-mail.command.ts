import { Command } from '@nestjs/cqrs';
import type { Occasion } from '../../domain/mail/occasion.js';

/** Records a mail about a fact, unless its person already has one about it. It is sent after the commit. */
export class RecordMailCommand extends Command<void> {
  constructor(readonly occasion: Occasion) {
    super();
  }
}
