import { Injectable } from '@nestjs/common';
import { SlotGauges } from './slot-gauges.js';
import { BrokerGauges } from './broker-gauges.js';
import { DeadLetterGauges } from './dead-letter-gauges.js';
import type { GaugeSource } from '../instruments/gauge-source.js';
import { LagGauges } from './lag-gauges.js';
import { OutboxGauges } from './outbox-gauges.js';
import { PartitionGauges } from './partition-gauges.js';
import { ProjectionGauges } from './projection-gauges.js';
import { RelayGauges } from './relay-gauges.js';

/**
 * The gauges that are read at each scrape. Each source fails separately: a broker that is down removes only its own gauges.
 */
@Injectable()
export class MessagingGauges {
  readonly sources: readonly GaugeSource[];

  constructor(
    outbox: OutboxGauges,
    relay: RelayGauges,
    slot: SlotGauges,
    deadLetters: DeadLetterGauges,
    lag: LagGauges,
    broker: BrokerGauges,
    partitions: PartitionGauges,
    projections: ProjectionGauges,
  ) {
    this.sources = [outbox, relay, slot, deadLetters, lag, broker, partitions, projections];
  }
}
