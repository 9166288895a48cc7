import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UserRepository } from '../../domain/user/user.repository.js';
import { WrongPasswordError } from '../../domain/user/wrong-password.error.js';
import { ChangePasswordCommand } from './change-password.command.js';
import { PasswordReplacement } from './password-replacement.js';

@CommandHandler(ChangePasswordCommand)
export class ChangePasswordHandler implements ICommandHandler<ChangePasswordCommand> {
  constructor(
    private readonly users: UserRepository,
    private readonly replacement: PasswordReplacement,
  ) {}

  /** @throws WrongPasswordError when the password has changed since it was checked */
  async execute({ userId, currentHash, newHash }: ChangePasswordCommand): Promise<void> {
    if (!(await this.users.hasPasswordHash(userId, currentHash))) throw new WrongPasswordError();
    await this.replacement.replace(userId, newHash, 'change');
  }
}
