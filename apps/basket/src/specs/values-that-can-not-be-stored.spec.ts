import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundlessNumbers, startTestService, unstorableTextsTaken, type TestService } from '@tradewind/testing';

describe('What no column of the basket service can hold', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({
      name: 'basket',
      module: async () => (await import('../basket.module.js')).BasketModule,
    });
  });
  afterAll(() => service.stop());

  it('is refused as text, in whatever field of whatever route', async () => {
    expect(await unstorableTextsTaken(service)).toEqual([]);
  });

  it('is refused as a number, and the document says how large one may be', async () => {
    expect(await boundlessNumbers(service)).toEqual([]);
  });
});
