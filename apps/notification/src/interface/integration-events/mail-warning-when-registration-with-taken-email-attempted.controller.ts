import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { RegistrationWithTakenEmailAttemptedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RecordMailCommand } from '../../application/record-mail/record-mail.command.js';

type Attempted = ReceivedEvent<typeof RegistrationWithTakenEmailAttemptedIntegrationEvent>;

@Controller()
export class MailWarningWhenRegistrationWithTakenEmailAttempted {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(RegistrationWithTakenEmailAttemptedIntegrationEvent)
  async handle(@Payload() { data }: Attempted): Promise<void> {
    const { userId: personId, registrationId, mailNumber, attemptedAt } = data;
    const fact = `${registrationId} ${mailNumber}`;
    const occasion = { kind: 'registration-attempt', personId, fact, contents: {} } as const;
    await this.commandBus.execute(new RecordMailCommand({ ...occasion, happenedAt: new Date(attemptedAt) }));
  }
}
