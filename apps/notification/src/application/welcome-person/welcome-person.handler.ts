import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@tradewind/application';
import { MailRepository } from '../../domain/mail/mail.repository.js';
import { PersonRepository } from '../../domain/person/person.repository.js';
import { MailWorker } from '../begin-attempt/mail-worker.js';
import { MailRecorder } from '../record-mail/mail-recorder.js';
import { WelcomePersonCommand } from './welcome-person.command.js';

@CommandHandler(WelcomePersonCommand)
export class WelcomePersonHandler implements ICommandHandler<WelcomePersonCommand> {
  constructor(
    private readonly people: PersonRepository,
    private readonly mails: MailRepository,
    private readonly recorder: MailRecorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: MailWorker,
  ) {}

  async execute({ person, registeredAt }: WelcomePersonCommand): Promise<void> {
    await this.people.remember(person);
    await this.mails.address([person.id]);
    this.unitOfWork.afterCommit(() => this.worker.addressSoon([person.id]));
    await this.recorder.record([
      { kind: 'welcome', personId: person.id, fact: person.id, contents: {}, happenedAt: registeredAt },
    ]);
  }
}
