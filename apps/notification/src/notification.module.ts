import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { CreateEmailHandler } from './application/create-email/create-email.handler.js';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { EmailsController } from './interface/http/emails.controller.js';
import { GetEmailHandler } from './read-model/get-email.query.js';

const controllers = [EmailsController];
const commandHandlers = [CreateEmailHandler];
const queryHandlers = [GetEmailHandler];

@Module({
  imports: [ServiceModule.forRoot({ name: 'notification', schemas, migrations, refusals }), InfrastructureModule],
  controllers,
  providers: [...commandHandlers, ...domainEventHandlersInOrder, ...queryHandlers],
})
export class NotificationModule {}
