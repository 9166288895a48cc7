import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  falseAnswersWithoutDatabase,
  startTestService,
  undeclaredFieldsTaken,
  weakHeaders,
  type TestService,
} from '@tradewind/testing';

describe('The ordering service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({
      name: 'ordering',
      module: async () => (await import('../ordering.module.js')).OrderingModule,
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
