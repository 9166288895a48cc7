import { describe, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { kafkaBeforeFloor } from '../../specs/consumption/floor-broker.js';
import { describeTakeOver } from '../../specs/consumption/take-over-cases.js';
import { describePartitionGrowth } from '../../specs/partitions/growth-cases.js';
import { describeBrokerConformance } from './describe-broker-conformance.js';
import { KafkaGroups } from './kafka-groups.js';
import { kafkaHarness } from './kafka-harness.js';
import { describeClosing } from './kafka-closing-cases.js';
import { describeHolding } from './kafka-holding-cases.js';
import { describeMembership } from './kafka-membership-cases.js';
import { describeOffsetResets } from './kafka-offset-reset-cases.js';
import { describeProducing } from './kafka-producing-cases.js';
import { describeReading } from './kafka-reading-cases.js';

const address = process.env['KAFKA_BROKERS'];
const control = process.env['KAFKA_CONTROL'];

if (address) Logger.overrideLogger(['error', 'warn']);
if (address && control) {
  describeBrokerConformance('Apache Kafka', kafkaHarness(address, control), (bench) => {
    describeProducing(bench, address);
    describeMembership(bench, new KafkaGroups(address));
    describeReading(bench, address, control);
    describeHolding(bench);
    describeOffsetResets(bench, address);
    describeClosing(bench, address);
  });
} else {
  describe.skip('Apache Kafka keeps the promises of the broker port', () => {
    it('runs where KAFKA_BROKERS names a server, and KAFKA_CONTROL the program that starts and kills it', () => {});
  });
}

if (address && control) {
  const { killServer, startServer } = kafkaHarness(address, control);
  describePartitionGrowth(
    'Apache Kafka',
    () => Promise.resolve(kafkaBeforeFloor(address)),
    () => killServer().then(startServer),
  );
} else
  describe.skip('On Apache Kafka, a topic that grows', () =>
    it('runs where KAFKA_BROKERS names a server, and KAFKA_CONTROL its program', () => {}));

/** In this file, so that no server is killed meanwhile. */
if (address) describeTakeOver('Apache Kafka', () => Promise.resolve(kafkaBeforeFloor(address)));
else
  describe.skip('The letters of a group on Apache Kafka', () =>
    it('runs where KAFKA_BROKERS names a server', () => {}));
