import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundlessNumbers, unstorableTextsTaken, type TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';

describe('What no column of the catalog service can hold', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startCatalog();
  });
  afterAll(() => service.stop());

  it('is refused as text, in whatever field of whatever route', async () => {
    expect(await unstorableTextsTaken(service)).toEqual([]);
  });

  it('is refused as a number, and the document says how large one may be', async () => {
    expect(await boundlessNumbers(service)).toEqual([]);
  });
});
