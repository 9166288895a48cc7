import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundlessNumbers, startTestService, unstorableTextsTaken, type TestService } from '@tradewind/testing';

describe('What no column of the identity service can hold', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({
      name: 'identity',
      module: async () => (await import('../identity.module.js')).IdentityModule,
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
