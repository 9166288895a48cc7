export { KafkaGroups } from './kafka-groups.js';
export { kafkaHarness } from './kafka-harness.js';
export { portBeside, StrictKafka } from './strict-kafka.js';
