import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allIntegrationEvents } from '@tradewind/contracts';
import { eventually, samplesReadBy, type TestService } from '@tradewind/testing';
import { startAnalytics } from '../test-support/analytics-service.js';

describe('What analytics reads', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startAnalytics();
  });
  afterAll(() => service.stop());

  const samples = samplesReadBy('analytics').map((sample) => [sample.name, sample] as const);

  it.each(samples)('was released and is still handled: %s', async (_name, sample) => {
    const id = await service.deliver(sample);
    await eventually(async () => expect(await service.fateOf(id)).toBe('handled'));
  });

  it('is every event of the shop', () => {
    const read = new Set(samples.map(([, { type }]) => type));
    expect(allIntegrationEvents.map(({ type }) => type).filter((type) => !read.has(type))).toEqual([]);
  });
});
