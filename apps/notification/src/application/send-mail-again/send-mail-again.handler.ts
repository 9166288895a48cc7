import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock, UnitOfWork } from '@tradewind/application';
import { MailRepository } from '../../domain/mail/mail.repository.js';
import { MailWorker } from '../begin-attempt/mail-worker.js';
import { SendMailAgainCommand } from './send-mail-again.command.js';

@CommandHandler(SendMailAgainCommand)
export class SendMailAgainHandler implements ICommandHandler<SendMailAgainCommand> {
  constructor(
    private readonly mails: MailRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: MailWorker,
    private readonly clock: Clock,
  ) {}

  async execute({ mailId, operatorId, reason }: SendMailAgainCommand): Promise<void> {
    const mail = await this.mails.get(mailId);
    mail.sendAgain(operatorId, reason, this.clock.now());
    await this.mails.save(mail);
    this.unitOfWork.afterCommit(() => this.worker.wake());
  }
}
