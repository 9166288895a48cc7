import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MailRepository } from '../../domain/mail/mail.repository.js';
import { AddressMailsCommand } from './address-mails.command.js';

@CommandHandler(AddressMailsCommand)
export class AddressMailsHandler implements ICommandHandler<AddressMailsCommand> {
  constructor(private readonly mails: MailRepository) {}

  async execute({ personIds }: AddressMailsCommand): Promise<void> {
    await this.mails.address(personIds);
  }
}
