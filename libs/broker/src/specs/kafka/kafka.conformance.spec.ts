import { describe, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { describeBrokerConformance } from '../../conformance/describe-broker-conformance.js';
import { KafkaGroups } from '../../test-support/kafka-groups.js';
import { kafkaHarness } from '../../test-support/kafka-harness.js';
import { describeClosing } from './closing-cases.js';
import { describeHolding } from './holding-cases.js';
import { describeMembership } from './membership-cases.js';
import { describeOffsetResets } from './offset-reset-cases.js';
import { describeProducing } from './producing-cases.js';
import { describeReading } from './reading-cases.js';

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
  describe.skip('Apache Kafka keeps the guarantees of the broker port', () => {
    it('runs if KAFKA_BROKERS names a server and KAFKA_CONTROL the program that starts and kills it', () => {});
  });
}
