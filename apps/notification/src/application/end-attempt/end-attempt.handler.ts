import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { MailRepository } from '../../domain/mail/mail.repository.js';
import { RetrySchedule } from '../../domain/mail/retry-schedule.js';
import { EndAttemptCommand } from './end-attempt.command.js';

@CommandHandler(EndAttemptCommand)
export class EndAttemptHandler implements ICommandHandler<EndAttemptCommand> {
  constructor(
    private readonly mails: MailRepository,
    private readonly schedule: RetrySchedule,
    private readonly clock: Clock,
  ) {}

  async execute({ attempt, delivery }: EndAttemptCommand): Promise<void> {
    const mail = await this.mails.get(attempt.mailId);
    mail.endAttempt(attempt, delivery, this.schedule, this.clock.now());
    await this.mails.save(mail);
  }
}
