import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { WelcomePersonCommand } from '../../application/welcome-person/welcome-person.command.js';

@Controller()
export class WelcomePersonWhenUserRegistered {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(UserRegisteredIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof UserRegisteredIntegrationEvent>): Promise<void> {
    const { userId: id, email, displayName, registeredAt } = data;
    await this.commandBus.execute(new WelcomePersonCommand({ id, email, displayName }, new Date(registeredAt)));
  }
}
