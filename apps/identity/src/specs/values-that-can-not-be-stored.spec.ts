import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundlessNumbers, unstorableTextsTaken, type TestService } from '@tradewind/testing';
import { startIdentity } from '../test-support/start-identity.js';

describe('What no column of the identity service can hold', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startIdentity();
  });
  afterAll(() => service.stop());

  it('is refused as text, in whatever field of whatever route', async () => {
    expect(await unstorableTextsTaken(service)).toEqual([]);
  });

  it('is refused as a number, and the document says how large one may be', async () => {
    expect(await boundlessNumbers(service)).toEqual([]);
  });
});
