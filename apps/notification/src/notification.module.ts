import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { MailboxModule } from './mailbox.module.js';
import { MailsModule } from './mails.module.js';
import { PreferencesModule } from './preferences.module.js';
import { ProductsModule } from './products.module.js';
import { access } from './interface/http/access.js';

@Module({
  imports: [
    ServiceModule.forRoot({ name: 'notification', access, schemas, migrations, refusals }),
    InfrastructureModule,
    MailsModule,
    ProductsModule,
    PreferencesModule,
    MailboxModule,
  ],
  providers: domainEventHandlersInOrder,
})
export class NotificationModule {}
