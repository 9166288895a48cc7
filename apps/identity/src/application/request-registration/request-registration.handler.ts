import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { newId } from '@tradewind/domain';
import { PendingRegistrationRepository } from '../../domain/registration/pending-registration.repository.js';
import { registrationLifetimeMs } from '../../domain/registration/pending-registration.js';
import { RequestRegistrationCommand } from './request-registration.command.js';

/** Does not look whether the address is known: the time that the answer takes would tell it. The worker looks later. */
@CommandHandler(RequestRegistrationCommand)
export class RequestRegistrationHandler implements ICommandHandler<RequestRegistrationCommand> {
  constructor(
    private readonly registrations: PendingRegistrationRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ email, displayName, passwordHash }: RequestRegistrationCommand) {
    const id = newId();
    const requestedAt = this.clock.now();
    const expiresAt = new Date(+requestedAt + registrationLifetimeMs);
    await this.registrations.add({ id, email, displayName, passwordHash, requestedAt, expiresAt });
    return { registrationId: id };
  }
}
