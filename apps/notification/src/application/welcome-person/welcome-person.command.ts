import { Command } from '@nestjs/cqrs';
import type { Person } from '../../domain/person/person.js';

/** Remembers where a person is reached, and records the mail that welcomes them. */
export class WelcomePersonCommand extends Command<void> {
  constructor(
    readonly person: Person,
    readonly registeredAt: Date,
  ) {
    super();
  }
}
