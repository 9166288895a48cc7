import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Email } from '../../domain/email/email.js';
import { EmailRepository } from '../../domain/email/email.repository.js';
import { CreateEmailCommand } from './create-email.command.js';

@CommandHandler(CreateEmailCommand)
export class CreateEmailHandler implements ICommandHandler<CreateEmailCommand> {
  constructor(private readonly emails: EmailRepository) {}

  async execute({ name, ownerId }: CreateEmailCommand): Promise<string> {
    const email = Email.create(name, ownerId, new Date());
    await this.emails.save(email);
    return email.id;
  }
}
