import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { throughGateway } from '../test-support/browser.js';
import { identitySettings, startIdentity } from '../test-support/start-identity.js';

describe('A program that signs in without a person', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity();
  });
  afterAll(() => identity.stop());

  const discover = (secret: string = identitySettings.TOOLS_CLIENT_SECRET) =>
    client.discovery(new URL(identitySettings.TOKEN_ISSUER), 'tradewind-tools', secret, undefined, {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: throughGateway(identity.url) as client.CustomFetch,
    });

  it('gets a token for the services, with the roles of the client', async () => {
    const tokens = await client.clientCredentialsGrant(await discover());
    const keys = createRemoteJWKSet(new URL(`${identity.url}/oidc/jwks`));
    const { payload, protectedHeader } = await jwtVerify(tokens.access_token, keys, { typ: 'at+jwt' });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({
      iss: identitySettings.TOKEN_ISSUER,
      aud: 'tradewind',
      sub: 'tradewind-tools',
      client_id: 'tradewind-tools',
      roles: ['operations', 'accounts', 'catalogue', 'stock', 'orders', 'support'],
    });
    expect(payload.exp! - payload.iat!).toBe(300);
    expect(tokens.token_type).toBe('bearer');
    expect(tokens.refresh_token).toBeUndefined();
  });

  it('needs the secret, not what is stored of it', async () => {
    const [row] = await identity.query<{ secret_hash: string }>('SELECT secret_hash FROM clients');
    for (const secret of ['a-secret-that-is-wrong', row!.secret_hash]) {
      await expect(client.clientCredentialsGrant(await discover(secret))).rejects.toMatchObject({
        error: 'invalid_client',
      });
    }
  });

  it('may not ask for another resource', async () => {
    const other = client.clientCredentialsGrant(await discover(), { resource: 'urn:somebody:else' });
    await expect(other).rejects.toMatchObject({ error: 'invalid_target' });
  });
});
