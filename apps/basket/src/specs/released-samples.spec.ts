import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, samplesReadBy, startTestService, type TestService } from '@tradewind/testing';

describe('What baskets read', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({
      name: 'basket',
      module: async () => (await import('../basket.module.js')).BasketModule,
    });
  });
  afterAll(() => service.stop());

  const samples = samplesReadBy('basket').map((sample) => [sample.name, sample] as const);

  it.each(samples)('was released and is still handled: %s', async (_name, sample) => {
    const id = await service.deliver(sample);
    await eventually(async () => expect(await service.fateOf(id)).toBe('handled'));
  });
});
