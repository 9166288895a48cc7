import { describe, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { kafkaHarness } from '@tradewind/broker/test-support';
import { kafkaTestBroker } from './consumption/test-broker.js';
import { describeTakeOver } from './consumption/take-over-cases.js';
import { describeRebuild } from './projections/rebuild-cases.js';
import { describePartitionGrowth } from './partitions/growth-cases.js';

const address = process.env['KAFKA_BROKERS'];
const control = process.env['KAFKA_CONTROL'];

if (address) Logger.overrideLogger(['error', 'warn']);
if (address && control) {
  const { killServer, startServer } = kafkaHarness(address, control);
  describePartitionGrowth(
    'Apache Kafka',
    () => Promise.resolve(kafkaTestBroker(address)),
    () => killServer().then(startServer),
  );
} else
  describe.skip('On Apache Kafka, a topic that grows', () =>
    it('runs if KAFKA_BROKERS names a server and KAFKA_CONTROL its program', () => {}));

/** In this file, so that no server is killed meanwhile. */
if (address) {
  describeTakeOver('Apache Kafka', () => Promise.resolve(kafkaTestBroker(address)));
  describeRebuild('Apache Kafka', () => Promise.resolve(kafkaTestBroker(address)));
} else
  describe.skip('The dead letters of a group on Apache Kafka', () =>
    it('runs if KAFKA_BROKERS names a server', () => {}));
