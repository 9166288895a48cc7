import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '@tradewind/testing';
import { Gateway } from './gateway.js';

const bearer = { type: 'http', scheme: 'bearer' };
const document = {
  openapi: '3.0.0',
  info: { title: 'Tradewind catalog' },
  components: { schemas: { Problem: { type: 'object' } }, securitySchemes: { bearer } },
  paths: {
    '/products': { get: { security: [] }, post: { security: [{ bearer: [] }] } },
    '/basket': { get: { security: [{ bearer: [] }, { guestBasket: [] }] } },
    '/health': { get: {} },
  },
};

describe('The gateway', () => {
  let gateway: Gateway;

  beforeAll(async () => {
    gateway = await Gateway.open({
      '/openapi.json': (_, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(document));
      },
    });
  });
  afterAll(() => gateway.close());

  it('shows the API of each service at the address that works from outside', async () => {
    const { body } = await gateway.http.get('/api/catalog/openapi.json');
    expect(body).toMatchObject({ info: { title: 'Tradewind catalog' }, servers: [{ url: '/api/catalog' }] });
  });

  it('says in it that a browser shows by its cookie who asks, and leaves open what is open', async () => {
    const { body } = await gateway.http.get('/api/catalog/openapi.json');
    const session = { type: 'apiKey', in: 'cookie', name: 'tradewind_session', description: expect.any(String) };
    expect(body.components).toEqual({ ...document.components, securitySchemes: { bearer, session } });
    expect(body.paths).toEqual({
      '/products': { get: { security: [] }, post: { security: [{ bearer: [] }, { session: [] }] } },
      '/basket': { get: { security: [{ bearer: [] }, { guestBasket: [] }, { session: [] }] } },
      '/health': { get: {} },
    });
  });

  it('knows no API of a service that is not there', async () => {
    expect((await gateway.http.get('/api/warehouse/openapi.json')).status).toBe(404);
  });

  it('says which service can not tell its API now', async () => {
    await gateway.service.goDown();
    expect((await gateway.http.get('/api/catalog/openapi.json')).body).toMatchObject({
      status: 503,
      service: 'catalog',
    });
    await gateway.service.comeBack();
  });

  it('describes the integration events', async () => {
    const { body } = await gateway.http.get('/api/asyncapi.json');
    expect(body.asyncapi).toBe('3.0.0');
    expect(JSON.stringify(body)).toContain('tradewind.ordering.order-started.v1');
  });

  it('serves a page to browse the APIs, all of it from here', async () => {
    const page = await gateway.http.get('/api');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe-|nonce-undefined/);
    expect(page.text).not.toMatch(/https?:/);
    for (const [, asset] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect({ asset, status: (await gateway.http.get(asset!)).status }).toEqual({ asset, status: 200 });
    }
  });

  it.each([
    '/api',
    '/api/about',
    '/api/browser/start.js',
    '/api/trail',
    '/api/asyncapi.json',
    '/nowhere',
    '/api/catalog/products',
  ])('gives %s its security headers, and nothing inline without a nonce', async (path) => {
    expect(faultsOf(await gateway.http.get(path))).toEqual([]);
  });
});
