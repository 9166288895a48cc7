import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { anyone, configureHttp, httpAdapter, HttpPlatformModule, only, type AccessTable } from '../index.js';
import { ManagementPort } from '../access/management-port.js';
import { TokenIssuer } from './token-issuer.js';

@Controller('doors')
class DoorsController {
  @Get()
  list(): readonly string[] {
    return ['front', 'back'];
  }

  @Get(':door/key')
  key(): string {
    return 'key';
  }
}

function house(access: AccessTable): Type {
  @Module({ imports: [HttpPlatformModule.forRoot({ name: 'house', access })], controllers: [DoorsController] })
  class HouseModule {}
  return HouseModule;
}

async function start(access: AccessTable): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(house(access), httpAdapter(), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  configureHttp(app);
  await app.listen(0, '127.0.0.1');
  return app;
}

const complete: AccessTable = { 'GET /doors': anyone, 'GET /doors/:door/key': only('stock') };

let issuer: TokenIssuer;

beforeAll(async () => {
  issuer = await TokenIssuer.open();
  Object.assign(process.env, { PORT: '0', LOG_LEVEL: 'silent', HOST: '127.0.0.1', ...issuer.settings });
});
afterAll(() => issuer.goDown());

describe('A service', () => {
  it('does not start with a route that has no rule', async () => {
    await expect(start({ 'GET /doors': anyone })).rejects.toThrow('GET /doors/:door/key has no rule');
  });

  it('does not start with a rule that has no route', async () => {
    const access: AccessTable = { ...complete, 'POST /doors': anyone };
    await expect(start(access)).rejects.toThrow('POST /doors has a rule of access, but there is no such route');
  });

  it('does not start with a rule for a whole path in place of rules for the routes of its controllers', async () => {
    await expect(start({ 'ALL /doors/*': anyone })).rejects.toThrow('GET /doors has no rule');
  });

  it('does not start with a second rule for a route of the platform', () => {
    expect(() => house({ ...complete, 'GET /metrics': anyone })).toThrow('GET /metrics has two rules');
  });

  it('does not start with insight open in production', async () => {
    Object.assign(process.env, { NODE_ENV: 'production', INSIGHT_ACCESS: 'open' });
    await expect(start(complete)).rejects.toThrow("INSIGHT_ACCESS can't be open in production");
    Object.assign(process.env, { NODE_ENV: 'test', INSIGHT_ACCESS: 'operations' });
  });
});

describe('What shows how a service works inside', () => {
  const insides = ['/metrics', '/openapi.json'];
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    Object.assign(process.env, { MANAGEMENT_PORT: '0' });
    app = await start(complete);
    url = await app.getUrl();
    delete process.env['MANAGEMENT_PORT'];
  });
  afterAll(() => app.close());

  const statusOf = async (address: string, token?: string): Promise<number> => {
    const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    return (await fetch(address, { headers })).status;
  };

  it.each(insides)('is for the one on call: %s', async (path) => {
    expect(await statusOf(url + path)).toBe(401);
    expect(await statusOf(url + path, await issuer.tokenFor({ roles: ['customer', 'analyst'] }))).toBe(403);
    expect(await statusOf(url + path, await issuer.tokenFor({ roles: ['operations'] }))).toBe(200);
    expect(await statusOf(url + path, await issuer.clientTokenFor('prometheus', ['operations']))).toBe(200);
  });

  it.each(insides)('is open at the management port: %s', async (path) => {
    expect(await statusOf(`http://127.0.0.1:${app.get(ManagementPort).port}${path}`)).toBe(200);
  });

  it('is all that the management port opens', async () => {
    const inner = `http://127.0.0.1:${app.get(ManagementPort).port}`;
    expect(await statusOf(`${inner}/doors`)).toBe(200);
    expect(await statusOf(`${inner}/doors/front/key`)).toBe(401);
  });

  it('is not opened by a header that names the port', async () => {
    const port = app.get(ManagementPort).port;
    const headers = {
      'X-Forwarded-Port': String(port),
      'X-Forwarded-Host': `127.0.0.1:${port}`,
      Forwarded: `host=${port}`,
    };
    expect((await fetch(`${url}/metrics`, { headers })).status).toBe(401);
  });
});
