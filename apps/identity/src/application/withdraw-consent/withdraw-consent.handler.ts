import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@tradewind/application';
import { Consents } from '../ports/consents.js';
import { WithdrawConsentCommand } from './withdraw-consent.command.js';

@CommandHandler(WithdrawConsentCommand)
export class WithdrawConsentHandler implements ICommandHandler<WithdrawConsentCommand> {
  private readonly logger = new Logger('Consents');

  constructor(
    private readonly consents: Consents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ userId, clientId }: WithdrawConsentCommand): Promise<void> {
    if (!(await this.consents.withdraw(userId, clientId))) return;
    this.unitOfWork.afterCommit(() => this.logger.log(`Consent withdrawn: ${userId} from ${clientId}`));
  }
}
