import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@tradewind/domain';
import { EmailTakenError } from '../../domain/user/email-taken.error.js';
import { Enrolment } from './enrolment.js';
import { RegisterUserCommand } from './register-user.command.js';

@CommandHandler(RegisterUserCommand)
export class RegisterUserHandler implements ICommandHandler<RegisterUserCommand> {
  constructor(private readonly enrolment: Enrolment) {}

  /** @throws EmailTakenError */
  async execute(account: RegisterUserCommand): Promise<{ userId: string }> {
    const { email, passwordHash, displayName, roles } = account;
    const user = { id: newId(), email, passwordHash, displayName, roles, registeredAt: new Date() };
    if (!(await this.enrolment.enrol(user))) throw new EmailTakenError();
    return { userId: user.id };
  }
}
