import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MailRecorder } from './mail-recorder.js';
import { RecordMailCommand } from './record-mail.command.js';

@CommandHandler(RecordMailCommand)
export class RecordMailHandler implements ICommandHandler<RecordMailCommand> {
  constructor(private readonly recorder: MailRecorder) {}

  async execute({ occasion }: RecordMailCommand): Promise<void> {
    await this.recorder.record([occasion]);
  }
}
