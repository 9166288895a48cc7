import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { TokenServer } from '../../specs/security/token-server.js';
import { eventually } from '../../conformance/eventually.js';
import { AccessTokens } from './access-tokens.js';

describe('The access tokens of a client', () => {
  let server: TokenServer;
  let tokens: AccessTokens;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    server = await TokenServer.start();
    tokens = new AccessTokens(server.credentials('ordering'));
  });
  afterEach(() => server.close());

  it('are requested once by concurrent callers, and kept', async () => {
    const [first, second] = await Promise.all([tokens.token(), tokens.token()]);
    expect(second).toBe(first);
    expect(await tokens.token()).toBe(first);
    expect(server.asked).toBe(1);
  });

  it('are replaced after three quarters of their lifetime', async () => {
    server.lifeSeconds = 1;
    const first = await tokens.token();
    server.lifeSeconds = 60;
    expect(await tokens.token()).toBe(first);
    await eventually(async () => (await tokens.token()) !== first);
    expect(server.asked).toBe(2);
  });

  it('are used while they are valid and the endpoint is down', async () => {
    server.lifeSeconds = 7;
    const first = await tokens.token();
    server.answers = 'refusal';
    await eventually(async () => {
      expect(await tokens.token()).toBe(first);
      return server.asked > 1;
    });
  }, 20_000);

  it('are not issued to a client with a wrong secret, and the error does not contain the secret', async () => {
    const wrong = new AccessTokens(server.credentials('ordering', 'wr0ng'));
    const error = await wrong.token().catch((reason: Error) => reason);
    expect(error).toMatchObject({ message: `No access token from ${new URL(server.url).origin}: 401 invalid_client` });
    expect(String((error as Error).stack)).not.toContain('wr0ng');
  });

  it('are awaited for 5 s at most', async () => {
    server.answers = 'silence';
    await expect(tokens.token()).rejects.toThrow(/No access token .*timeout/);
  }, 10_000);

  it('report the reason when nothing answers', async () => {
    await server.close();
    await expect(tokens.token()).rejects.toThrow(/No access token from .*: connect ECONNREFUSED/);
    server = await TokenServer.start();
  });
});
