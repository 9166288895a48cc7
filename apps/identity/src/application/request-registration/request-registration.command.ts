import { Command } from '@nestjs/cqrs';

/** Remembers a registration until its e-mail address is confirmed. Carries values that `RegistrationRequest` has checked. */
export class RequestRegistrationCommand extends Command<{ registrationId: string }> {
  constructor(
    readonly email: string,
    readonly displayName: string,
    readonly passwordHash: string,
  ) {
    super();
  }
}
