import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { PasswordResetRequestedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RecordMailCommand } from '../../application/record-mail/record-mail.command.js';

@Controller()
export class MailLinkWhenPasswordResetRequested {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(PasswordResetRequestedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof PasswordResetRequestedIntegrationEvent>): Promise<void> {
    const { userId: personId, resetId, requestedAt, expiresAt } = data;
    const occasion = { kind: 'password-reset', personId, fact: resetId, contents: { resetId, expiresAt } } as const;
    await this.commandBus.execute(new RecordMailCommand({ ...occasion, happenedAt: new Date(requestedAt) }));
  }
}
