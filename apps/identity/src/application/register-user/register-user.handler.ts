import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { Outbox } from '@tradewind/messaging';
import { EmailTakenError } from '../../domain/user/email-taken.error.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { RegisterUserCommand } from './register-user.command.js';

/**
 * The one command handler that writes to the outbox itself. Nothing inside this service reacts to a registration, and the
 * event tells no more than what is at hand here, so a domain event would only be passed on. The guarantee is the same: user
 * and outbox row are committed together or not at all. The first reaction of this service's own would want a domain event.
 */
@CommandHandler(RegisterUserCommand)
export class RegisterUserHandler implements ICommandHandler<RegisterUserCommand> {
  constructor(
    private readonly users: UserRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute({ email, passwordHash, displayName, role }: RegisterUserCommand): Promise<{ userId: string }> {
    const user = { id: newId(), email, displayName, role, registeredAt: new Date() };
    if (!(await this.users.add({ ...user, passwordHash }))) throw new EmailTakenError();

    const { id: userId, registeredAt, ...known } = user;
    await this.outbox.add(UserRegisteredIntegrationEvent, {
      userId,
      ...known,
      registeredAt: registeredAt.toISOString(),
    });
    return { userId };
  }
}
