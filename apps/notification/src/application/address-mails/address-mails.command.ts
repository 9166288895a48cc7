import { Command } from '@nestjs/cqrs';

/** Lets the mails of these people, or of everybody, go on that waited for an address which is known by now. */
export class AddressMailsCommand extends Command<void> {
  constructor(readonly personIds?: readonly string[]) {
    super();
  }
}
