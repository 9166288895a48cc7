import { Command } from '@nestjs/cqrs';
import type { Person } from '../../domain/person/person.js';

export interface AskedConfirmation {
  /** Counts the mails about this registration. */
  readonly mailNumber: number;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
}

/** Remembers where somebody is reached who wants to register, and records the mail that asks to confirm it. */
export class AskPersonToConfirmCommand extends Command<void> {
  constructor(
    readonly person: Person,
    readonly asked: AskedConfirmation,
  ) {
    super();
  }
}
