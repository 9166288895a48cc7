import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RememberUserCommand } from '../../application/remember-user/remember-user.command.js';

@Controller()
export class RememberUserWhenUserRegistered {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(UserRegisteredIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof UserRegisteredIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new RememberUserCommand(data.userId, data.displayName, data.email));
  }
}
