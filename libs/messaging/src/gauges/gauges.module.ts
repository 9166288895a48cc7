import { Module } from '@nestjs/common';
import { BrokerModule } from '../connection/broker.module.js';
import { DeadLettersModule } from '../dead-letters/dead-letters.module.js';
import { IncomingModule } from '../incoming/incoming.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { OutgoingModule } from '../outgoing/outgoing.module.js';
import { BrokerGauges } from './broker-gauges.js';
import { DeadLetterGauges } from './dead-letter-gauges.js';
import { LagGauges } from './lag-gauges.js';
import { MessagingGauges } from './messaging-gauges.js';
import { OutboxGauges } from './outbox-gauges.js';
import { PartitionGauges } from './partition-gauges.js';
import { ProjectionGauges } from './projection-gauges.js';
import { RelayGauges } from './relay-gauges.js';
import { SlotGauges } from './slot-gauges.js';

/** What is read at each scrape. */
@Module({
  imports: [BrokerModule, InstrumentsModule, DeadLettersModule, OutgoingModule, IncomingModule],
  providers: [
    ...[OutboxGauges, RelayGauges, SlotGauges, PartitionGauges],
    ...[LagGauges, ProjectionGauges, DeadLetterGauges, BrokerGauges, MessagingGauges],
  ],
  exports: [MessagingGauges],
})
export class GaugesModule {}
