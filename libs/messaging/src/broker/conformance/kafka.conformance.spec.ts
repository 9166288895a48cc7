import { describe, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { describeBrokerConformance } from './describe-broker-conformance.js';
import { KafkaGroups } from './kafka-groups.js';
import { kafkaHarness } from './kafka-harness.js';
import { describeMembership } from './kafka-membership-cases.js';
import { describeProducing } from './kafka-producing-cases.js';

const address = process.env['KAFKA_BROKERS'];
const control = process.env['KAFKA_CONTROL'];

if (address && control) {
  Logger.overrideLogger(['error', 'warn']);
  describeBrokerConformance('Apache Kafka', kafkaHarness(address, control), (bench) => {
    describeProducing(bench, address);
    describeMembership(bench, new KafkaGroups(address));
  });
} else {
  describe.skip('Apache Kafka keeps the promises of the broker port', () => {
    it('runs where KAFKA_BROKERS names a server, and KAFKA_CONTROL the program that starts and kills it', () => {});
  });
}
