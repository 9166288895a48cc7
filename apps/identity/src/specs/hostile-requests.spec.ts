import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { falseAnswersWithoutDatabase, undeclaredFieldsTaken, weakHeaders, type TestService } from '@tradewind/testing';
import { iconUrl, styleUrl } from '../interface/pages/page-assets.js';
import { startIdentity } from '../test-support/start-identity.js';

const accountPages = [
  'register',
  'confirm',
  'forgotten-password',
  'new-password',
  'password',
  'sign-in/1',
  'assets/none',
].map((path) => `/account/${path}`);
const pages = [...accountPages, iconUrl, styleUrl, '/oidc/auth'];

describe('The identity service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startIdentity();
  });
  afterAll(() => service.stop());

  it('refuses every field that a route does not declare: ids, roles, owners, prices, and what reaches a prototype', async () => {
    expect(await undeclaredFieldsTaken(service)).toEqual([]);
  });

  it('tells whoever calls to come back while its database is away, on every route', async () => {
    expect(await falseAnswersWithoutDatabase(service)).toEqual([]);
  });

  it('gives every answer its security headers', async () => {
    expect(await weakHeaders(service, pages)).toEqual([]);
  });
});
