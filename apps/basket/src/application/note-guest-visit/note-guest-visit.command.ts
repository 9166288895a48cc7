import { Command } from '@nestjs/cqrs';

/** Notes that a guest still uses a basket, so that it is kept. Returns whether the guest has one. */
export class NoteGuestVisitCommand extends Command<boolean> {
  constructor(readonly guestId: string) {
    super();
  }
}
