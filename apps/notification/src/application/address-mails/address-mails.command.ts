import { Command } from '@nestjs/cqrs';

/** Lets the mails go on that waited for the address of their person, which is known by now. Returns how many. */
export class AddressMailsCommand extends Command<number> {}
