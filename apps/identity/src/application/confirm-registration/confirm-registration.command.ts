import { Command } from '@nestjs/cqrs';

/** `confirmed-before`: the link was used already · `taken`: another registration with this address was confirmed first */
export type Confirmation = 'confirmed' | 'confirmed-before' | 'taken';

/** Makes the user of a registration whose e-mail address is confirmed by the code of its mail. */
export class ConfirmRegistrationCommand extends Command<Confirmation> {
  constructor(
    readonly registrationId: string,
    readonly code: string,
  ) {
    super();
  }
}
