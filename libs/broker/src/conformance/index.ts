export type { BrokerHarness } from './broker-harness.js';
export { describeBrokerConformance } from './describe-broker-conformance.js';
export type { TestBench } from './test-bench.js';
