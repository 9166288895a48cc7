import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { falseAnswersWithoutDatabase, undeclaredFieldsTaken, weakHeaders, type TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';

describe('The catalog service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startCatalog();
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
