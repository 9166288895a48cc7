import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, samplesReadBy, startTestService, type TestService } from '@tradewind/testing';

describe('What ordering reads', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({
      name: 'ordering',
      module: async () => (await import('../ordering.module.js')).OrderingModule,
    });
  });
  afterAll(() => service.stop());

  const samples = samplesReadBy('ordering').map((sample) => [sample.name, sample] as const);

  it.each(samples)('was released and is still handled: %s', async (_name, sample) => {
    const id = await service.deliver(sample);
    await eventually(async () => expect(await service.fateOf(id)).toBe('handled'));
  });
});
