import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { Outbox } from '@tradewind/messaging';
import { EmailTakenError } from '../../domain/user/email-taken.error.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { RegisterUserCommand } from './register-user.command.js';

/**
 * The only command handler that writes to the outbox directly. Nothing inside this service reacts to a registration, and the
 * handler has all the data of the integration event, so a domain event would only be passed on. The guarantee is the same: the
 * user and the outbox row are committed together or not at all. As soon as this service needs a reaction of its own, this
 * handler should record a domain event instead.
 */
@CommandHandler(RegisterUserCommand)
export class RegisterUserHandler implements ICommandHandler<RegisterUserCommand> {
  constructor(
    private readonly users: UserRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute({ email, passwordHash, displayName, roles }: RegisterUserCommand): Promise<{ userId: string }> {
    const userId = newId();
    const registeredAt = new Date();
    const user = { id: userId, email, displayName, roles, passwordHash, registeredAt };
    if (!(await this.users.add(user))) throw new EmailTakenError();

    await this.outbox.add(UserRegisteredIntegrationEvent, {
      userId,
      email,
      displayName,
      role: roles.includes('customer') ? 'customer' : 'operator',
      registeredAt: registeredAt.toISOString(),
    });
    return { userId };
  }
}
