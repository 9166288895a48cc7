import { afterAll, afterEach, beforeAll, describe, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { describeIdentity } from './identity-cases.js';
import { describePartitionRights } from './partition-rights-cases.js';
import { describeRights } from './rights-cases.js';
import { SecuredBench } from './secured-bench.js';

const control = process.env['KAFKA_CONTROL'];
const port = process.env['KAFKA_SECURED_PORT'];

if (control && port) {
  const bench = new SecuredBench();
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  beforeAll(async () => {
    Logger.overrideLogger(['error', 'warn']);
    await bench.start(control, Number(port));
  }, 90_000);
  afterEach(() => bench.closeClients());
  afterAll(() => bench.stop(), 60_000);
  describeIdentity(bench);
  describeRights(bench);
  describePartitionRights(bench);
} else {
  describe.skip('A Kafka that requires authentication', () => {
    it('runs if KAFKA_CONTROL names the program that starts it and KAFKA_SECURED_PORT a free port for it', () => {});
  });
}
