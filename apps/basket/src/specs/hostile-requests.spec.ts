import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  falseAnswersWithoutDatabase,
  startTestService,
  undeclaredFieldsTaken,
  weakHeaders,
  type TestService,
} from '@tradewind/testing';

describe('The basket service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({
      name: 'basket',
      module: async () => (await import('../basket.module.js')).BasketModule,
      env: { RATE_LIMIT_FACTOR: '1000' },
    });
  });
  afterAll(() => service.stop());

  it('refuses every field that a route does not declare: ids, roles, owners, prices, and what reaches a prototype', async () => {
    expect(await undeclaredFieldsTaken(service)).toEqual([]);
  });

  it('tells whoever calls to come back while its database is away, on every route', async () => {
    expect(await falseAnswersWithoutDatabase(service)).toEqual([]);
  });

  it('gives every answer its security headers', async () => {
    expect(await weakHeaders(service)).toEqual([]);
  });
});
