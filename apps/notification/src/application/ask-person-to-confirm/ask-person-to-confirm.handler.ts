import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PersonRepository } from '../../domain/person/person.repository.js';
import { MailRecorder } from '../record-mail/mail-recorder.js';
import { AskPersonToConfirmCommand } from './ask-person-to-confirm.command.js';

@CommandHandler(AskPersonToConfirmCommand)
export class AskPersonToConfirmHandler implements ICommandHandler<AskPersonToConfirmCommand> {
  constructor(
    private readonly people: PersonRepository,
    private readonly recorder: MailRecorder,
  ) {}

  async execute({ person, asked }: AskPersonToConfirmCommand): Promise<void> {
    await this.people.remember(person);
    const fact = `${person.id} ${asked.mailNumber}`;
    const contents = { registrationId: person.id, expiresAt: asked.expiresAt.toISOString() };
    await this.recorder.record([
      { kind: 'email-confirmation', personId: person.id, fact, contents, happenedAt: asked.requestedAt },
    ]);
  }
}
