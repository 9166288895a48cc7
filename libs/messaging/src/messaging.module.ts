import { type DynamicModule, Module } from '@nestjs/common';
import { BrokerModule } from './connection/broker.module.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { GaugesModule } from './gauges/gauges.module.js';
import { MessagingHealth } from './health/messaging-health.js';
import { MessagingOverview } from './health/messaging-overview.js';
import { IncomingModule } from './incoming/incoming.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { IntegrationEventsServer } from './integration-events-server.js';
import { type MessagingModuleAsyncOptions, MessagingOptionsModule } from './options/messaging-options.module.js';
import { OutgoingModule } from './outgoing/outgoing.module.js';

/** Publishes integration events through the outbox and receives them through the inbox. Requires a `DataSource` and the `ApplicationModule`. */
@Module({})
export class MessagingModule {
  static forRootAsync(options: MessagingModuleAsyncOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports: [
        MessagingOptionsModule.forRootAsync(options),
        ...[BrokerModule, InstrumentsModule, DeadLettersModule],
        ...[OutgoingModule, IncomingModule],
        GaugesModule,
      ],
      providers: [IntegrationEventsServer, MessagingHealth, MessagingOverview],
      exports: [
        ...[OutgoingModule, IncomingModule, DeadLettersModule, InstrumentsModule, GaugesModule],
        ...[IntegrationEventsServer, MessagingHealth, MessagingOverview],
      ],
    };
  }
}
