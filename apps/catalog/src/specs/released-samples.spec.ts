import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, samplesReadBy, type TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';

describe('What the catalogue reads', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startCatalog();
  });
  afterAll(() => service.stop());

  const samples = samplesReadBy('catalog').map((sample) => [sample.name, sample] as const);

  it.each(samples)('was released and is still handled: %s', async (_name, sample) => {
    const id = await service.deliver(sample);
    await eventually(async () => expect(await service.fateOf(id)).toBe('handled'));
  });
});
