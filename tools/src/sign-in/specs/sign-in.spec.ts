import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeJwt } from 'jose';
import { signInAsClient } from '../client-sign-in.js';
import { signInByCode } from '../code-sign-in.js';
import { client, password, StandardProvider } from './standard-provider.js';

describe('At a standard OpenID provider', () => {
  let provider: StandardProvider;
  const access = () => ({ origin: provider.origin, ...client });
  const codeClient = () => ({ ...access(), redirectUri: provider.redirectUri, scope: 'openid' });

  beforeAll(async () => {
    provider = await StandardProvider.start();
  });
  afterAll(() => provider.stop());

  it('a program signs in by client credentials, once for all of its requests', async () => {
    const before = provider.tokensIssued;
    const credentials = await signInAsClient(access());
    const headers = await Promise.all([credentials.headers(), credentials.headers()]);
    expect(headers[0]).toEqual({ Authorization: expect.stringMatching(/^Bearer \S+$/) });
    expect(headers[1]).toEqual(headers[0]);
    expect(provider.tokensIssued).toBe(before + 1);
  });

  it('a wrong secret is called one', async () => {
    await expect(signInAsClient({ ...access(), clientSecret: 'another' })).rejects.toThrow(
      `The client tradewind-web could not sign in at ${provider.origin}: there is no such client, or its secret is another one.`,
    );
  });

  it('a person fills in the form with its hidden fields, and the code is redeemed with its PKCE verifier', async () => {
    const { userId, credentials } = await signInByCode(codeClient(), { email: 'mara@shop.example', password });
    expect(userId).toBe('mara@shop.example');
    const { Authorization: header = '' } = await credentials.headers();
    expect(header).toMatch(/^Bearer \S+$/);
    expect(() => decodeJwt(header)).toThrow();
  });

  it('a wrong password is answered with what the page says', async () => {
    await expect(signInByCode(codeClient(), { email: 'mara@shop.example', password: 'wrong' })).rejects.toThrow(
      'mara@shop.example could not sign in: 401, Wrong password.',
    );
  });

  it('a shop that goes by another name tells it', async () => {
    const origin = provider.origin.replace('127.0.0.1', 'localhost');
    await expect(signInAsClient({ ...access(), origin })).rejects.toThrow(
      `The shop at ${origin} calls itself ${provider.origin}. Use that address.`,
    );
  });

  it('a shop that is not there is called not reachable', async () => {
    await expect(signInAsClient({ ...access(), origin: 'http://127.0.0.1:9' })).rejects.toThrow(
      'The gateway at http://127.0.0.1:9 is not reachable',
    );
  });
});
