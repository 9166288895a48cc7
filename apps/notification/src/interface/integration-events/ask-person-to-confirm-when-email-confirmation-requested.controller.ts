import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { EmailConfirmationRequestedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { AskPersonToConfirmCommand } from '../../application/ask-person-to-confirm/ask-person-to-confirm.command.js';

@Controller()
export class AskPersonToConfirmWhenEmailConfirmationRequested {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(EmailConfirmationRequestedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof EmailConfirmationRequestedIntegrationEvent>): Promise<void> {
    const { registrationId: id, email, displayName, mailNumber, requestedAt, expiresAt } = data;
    const asked = { mailNumber, requestedAt: new Date(requestedAt), expiresAt: new Date(expiresAt) };
    await this.commandBus.execute(new AskPersonToConfirmCommand({ id, email, displayName }, asked));
  }
}
