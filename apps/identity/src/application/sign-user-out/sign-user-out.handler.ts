import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, UnitOfWork } from '@tradewind/application';
import { UserRepository } from '../../domain/user/user.repository.js';
import { EndSessionsOfAccount } from '../ports/end-sessions-of-account.js';
import { SignUserOutCommand } from './sign-user-out.command.js';

@CommandHandler(SignUserOutCommand)
export class SignUserOutHandler implements ICommandHandler<SignUserOutCommand> {
  private readonly logger = new Logger('Sessions');

  constructor(
    private readonly users: UserRepository,
    private readonly sessions: EndSessionsOfAccount,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ userId, by }: SignUserOutCommand): Promise<void> {
    if (!(await this.users.find(userId))) throw new AggregateNotFoundError('User', userId);
    await this.sessions.endAll(userId);
    this.unitOfWork.afterCommit(() => this.logger.log(`Signed out everywhere: ${userId} by ${by}`));
  }
}
