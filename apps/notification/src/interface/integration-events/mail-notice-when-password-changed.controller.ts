import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { PasswordChangedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RecordMailCommand } from '../../application/record-mail/record-mail.command.js';

@Controller()
export class MailNoticeWhenPasswordChanged {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(PasswordChangedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof PasswordChangedIntegrationEvent>): Promise<void> {
    const { userId: personId, changeId, changedAt } = data;
    const occasion = { kind: 'password-changed', personId, fact: changeId, contents: { changedAt } } as const;
    await this.commandBus.execute(new RecordMailCommand({ ...occasion, happenedAt: new Date(changedAt) }));
  }
}
