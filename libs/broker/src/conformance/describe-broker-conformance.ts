import { afterAll, afterEach, beforeAll, beforeEach, describe, vi } from 'vitest';
import type { BrokerHarness } from './broker-harness.js';
import { describeContent } from './content-cases.js';
import { describeFaults } from './fault-cases.js';
import { describeForgetting } from './forget-cases.js';
import { describeGroups } from './group-cases.js';
import { describeGrowth } from './growth-cases.js';
import { describeLag } from './lag-cases.js';
import { describeOffsets } from './offset-cases.js';
import { describeOrder } from './order-cases.js';
import { TestBench } from './test-bench.js';

/**
 * Tests the guarantees of every broker adapter (see `Broker`) on a real server, and further ones of a single adapter. The tests
 * check complete histories, not counts.
 */
export function describeBrokerConformance(
  name: string,
  harness: BrokerHarness,
  describeMore: (bench: TestBench) => void = () => {},
): void {
  describe(`${name} keeps the guarantees of the broker port`, () => {
    vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
    const bench = new TestBench(harness);
    beforeAll(() => harness.start(), 90_000);
    afterAll(() => harness.stop(), 30_000);
    beforeEach(() => bench.setUp());
    afterEach(() => bench.tearDown());
    describeOrder(bench);
    describeGroups(bench);
    describeGrowth(bench);
    describeOffsets(bench);
    describeLag(bench);
    describeForgetting(bench);
    describeContent(bench);
    describeFaults(bench);
    describeMore(bench);
  });
}
