import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import fc from 'fast-check';
import { createAccount, web } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';

const basic = `Basic ${Buffer.from(`${web.id}:${web.secret}`).toString('base64')}`;

describe('Somebody who sends what the protocol does not know', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity({ RATE_LIMIT_FACTOR: '1000' });
    await createAccount(identity, 'ada@example.com');
    await createAccount(identity, 'eve@example.com');
  });
  afterAll(() => identity.stop());
  afterEach(async () => {
    expect((await fetch(`${identity.url}/health/ready`)).status).toBe(200);
  });

  const postToken = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${identity.url}/oidc/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Authorization: basic, ...headers },
      body,
    });

  describe('with requests that are not well-formed', () => {
    it.each<[string, string, Record<string, string>]>([
      ['JSON', '{"grant_type":"client_credentials"}', { 'Content-Type': 'application/json' }],
      ['a multipart form', '--x\r\n\r\n--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }],
      [
        'an unknown charset',
        'grant_type=client_credentials',
        { 'Content-Type': 'application/x-www-form-urlencoded; charset=nonsense' },
      ],
      ['a body of 70 kB', `grant_type=client_credentials&x=${'x'.repeat(70_000)}`, {}],
      ['a body of 3 MB', 'x'.repeat(3_000_000), {}],
      ['ten thousand fields', Array.from({ length: 5_000 }, (_, n) => `a${n}=1`).join('&'), {}],
      ['a grant type twice', 'grant_type=client_credentials&grant_type=authorization_code', {}],
      ['a poisoned prototype', '__proto__[roles]=operations&grant_type=client_credentials&constructor=x', {}],
      ['broken escapes', 'grant_type=%zz&client_id=%', {}],
      [
        'a NUL in the client',
        'grant_type=client_credentials',
        { Authorization: `Basic ${Buffer.from('\0:\0').toString('base64')}` },
      ],
      ['no base64', 'grant_type=client_credentials', { Authorization: 'Basic %%%' }],
      ['two ways to authenticate', `grant_type=client_credentials&client_id=${web.id}&client_secret=${web.secret}`, {}],
      ['a code of NULs', 'grant_type=authorization_code&code=%00&redirect_uri=%00&code_verifier=%00', {}],
      ['a refresh token of 50 kB', `grant_type=refresh_token&refresh_token=${'x'.repeat(50_000)}`, {}],
    ])('gets a refusal for %s', async (_, body, headers) => {
      const answer = await postToken(body, headers);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toMatch(/node_modules|at \w+ \(|SELECT/);
    });

    it('breaks nothing, whatever it sends', async () => {
      const paths = [
        'auth',
        'auth/x',
        'token',
        'me',
        'jwks',
        'revocation',
        'sign-out',
        'sign-out/confirm',
        'sign-out/success',
        'x',
        '',
      ];
      const names = [
        'client_id',
        'redirect_uri',
        'response_type',
        'scope',
        'grant_type',
        'code',
        'token',
        'id_token_hint',
        'xsrf',
        'prompt',
        '__proto__',
      ];
      const values = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(web.id, web.redirectUri, 'code', 'openid', 'none', 'login'),
      );
      const parameters = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 8 });
      const call = fc.record({
        path: fc.constantFrom(...paths),
        method: fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'HEAD'),
        parameters,
      });
      await fc.assert(
        fc.asyncProperty(call, async ({ path, method, parameters: pairs }) => {
          const form = new URLSearchParams(pairs.map(([name, value]) => [name, value] as [string, string]));
          const hasBody = method === 'POST' || method === 'PUT';
          const url = `${identity.url}/oidc/${path}${hasBody ? '' : `?${form.toString()}`}`;
          const answer = await fetch(url, { method, redirect: 'manual', ...(hasBody && { body: form }) });
          await answer.arrayBuffer();
          return answer.status < 500;
        }),
        { numRuns: 150 },
      );
    }, 60_000);
  });
});
