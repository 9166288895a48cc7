import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shutDown } from '@tradewind/platform';
import { Gateway } from './gateway.js';

describe('A request to a service through the gateway', () => {
  let gateway: Gateway;
  let events: Promise<ServerResponse>;
  let streamOpened: (response: ServerResponse) => void;

  beforeAll(async () => {
    events = new Promise((resolve) => (streamOpened = resolve));
    gateway = await Gateway.open({
      '/silent': () => undefined,
      '/half': (_, response) => {
        response.setHeader('Content-Length', '1000');
        response.write('half of i');
        response.socket!.end();
      },
      '/live': (_, response) => {
        response.setHeader('Content-Type', 'text/event-stream');
        response.write('data: first\n\n');
        streamOpened(response);
      },
      '/of-one-connection': (_, response) => {
        response.setHeader('Connection', 'X-Private, keep-alive');
        for (const name of ['Keep-Alive', 'Proxy-Authenticate', 'Upgrade', 'X-Private'])
          response.setHeader(name, 'of the service');
        response.end();
      },
      '/refused': (_, response) => {
        response.writeHead(409, { 'Content-Type': 'application/problem+json', 'Set-Cookie': ['a=1', 'b=2'] });
        response.end('{"code":"desk-closed"}');
      },
    });
  });
  afterAll(() => gateway.close());

  it('arrives there with its query, its body and a correlation id', async () => {
    const answer = await gateway.http
      .post('/api/ordering/orders/7/cancel?why=late%20%26%20cold')
      .send({ reason: 'customer' });
    expect(answer.body).toMatchObject({ method: 'POST', url: '/orders/7/cancel?why=late%20%26%20cold', bytes: 21 });
    expect(answer.body.headers['x-correlation-id']).toBe(answer.headers['x-correlation-id']);
  });

  it('tells who asked, and at which address', async () => {
    const { body } = await gateway.http
      .get('/api/catalog/products')
      .set('Host', 'shop.example')
      .set('Authorization', 'Bearer t');
    expect(body.headers).toMatchObject({
      'x-forwarded-host': 'shop.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': expect.stringContaining('127.0.0.1'),
      authorization: 'Bearer t',
    });
    expect(body.headers.host).toBe(new URL(gateway.service.url).host);
  });

  it('may carry much, which is passed on as it comes', async () => {
    const { body } = await gateway.http
      .post('/api/catalog/product-imports')
      .type('text/csv')
      .send('x'.repeat(12_000_000));
    expect(body.bytes).toBe(12_000_000);
  });

  it.each([
    ['Keep-Alive', 'timeout=5'],
    ['TE', 'trailers'],
    ['Proxy-Connection', 'keep-alive'],
    ['Proxy-Authorization', 'Basic bTpt'],
    ['HTTP2-Settings', 'AAMAAABkAAQAAP__'],
  ])('leaves %s, which is about its own connection, behind', async (name, value) => {
    const answer = await gateway.http.post('/api/catalog/products').set(name, value).send({ label: 'books' });
    expect(answer.body).toMatchObject({ method: 'POST', bytes: 17 });
    expect(Object.keys(answer.body.headers)).not.toContain(name.toLowerCase());
  });

  it('may announce its body and have trailers', async () => {
    const headers = { Expect: '100-continue', Trailer: 'X-Sum', 'Transfer-Encoding': 'chunked' };
    const asked = request(`${gateway.url}/api/catalog/products`, { method: 'POST', headers });
    const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
    asked.flushHeaders();
    await once(asked, 'continue');
    asked.addTrailers({ 'X-Sum': '5' });
    asked.end('hello');
    const [answer] = await answered;
    expect(await json(answer)).toMatchObject({ method: 'POST', bytes: 5 });
  });

  it.each(['X-Correlation-Id', 'X-Forwarded-For', 'X-Forwarded-Host', 'Host', 'Content-Length'])(
    'can not drop %s by naming it in Connection',
    async (name) => {
      const answer = await gateway.http.post('/api/catalog/products').set('Connection', name).send({ label: 'books' });
      expect(answer.body).toMatchObject({
        bytes: 17,
        headers: {
          host: new URL(gateway.service.url).host,
          'x-correlation-id': answer.headers['x-correlation-id'],
          'x-forwarded-for': expect.stringContaining('127.0.0.1'),
          'x-forwarded-host': expect.stringContaining(':'),
        },
      });
    },
  );

  it('gets nothing of the connection between gateway and service', async () => {
    const { headers } = await gateway.http.get('/api/basket/of-one-connection');
    for (const name of ['keep-alive', 'proxy-authenticate', 'upgrade', 'x-private'])
      expect({ [name]: headers[name] }).not.toEqual({ [name]: 'of the service' });
  });

  it('gets the answer as it is', async () => {
    const answer = await gateway.http.get('/api/basket/refused');
    expect(answer.status).toBe(409);
    expect(answer.body).toEqual({ code: 'desk-closed' });
  });

  it('sets no cookie for a service', async () => {
    const answer = await gateway.http.get('/api/basket/refused');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    '/api/ordering/health/ready',
    '/api/ordering/HEALTH/live',
    '/api/ordering/Metrics',
    '/api/warehouse/shelves',
  ])('reaches nothing at %s', async (path) => {
    expect((await gateway.http.get(path)).body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is measured by the service it went to, never by its path', async () => {
    await gateway.http.get('/api/catalog/products/4711');
    const { text } = await gateway.http.get('/metrics');
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/catalog\/\*",status="\d+"\} [1-9]/,
    );
    expect(text).not.toContain('4711');
  });

  it('is told which service is down, and works when it is back', async () => {
    await gateway.service.goDown();
    const answer = await gateway.http.get('/api/basket/basket');
    expect(answer.body).toMatchObject({
      status: 503,
      code: 'service-unavailable',
      service: 'basket',
      instance: '/api/basket/basket',
    });
    expect(answer.headers['retry-after']).toBe('2');
    await gateway.service.comeBack();
    expect((await gateway.http.get('/api/basket/basket')).status).toBe(200);
  });

  it('is told when the service says nothing for too long', async () => {
    expect((await gateway.http.get('/api/basket/silent')).body).toMatchObject({
      status: 504,
      code: 'service-timed-out',
      service: 'basket',
    });
  });

  it('is cut off when the service breaks off, so that half an answer is not taken for a whole one', async () => {
    const answer = await fetch(`${gateway.url}/api/basket/half`);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('streams events as they come, and ends the stream at the service when the listener leaves', async () => {
    const listener = new AbortController();
    const answer = await fetch(`${gateway.url}/api/ordering/live`, { signal: listener.signal });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('data: first\n\n');
    const atService = await events;
    atService.write('data: second\n\n');
    expect((await reader.read()).value).toBe('data: second\n\n');
    listener.abort();
    await once(atService, 'close');
  });
});

describe('A gateway that is told to stop', () => {
  it('ends its streams of events', async () => {
    const gateway = await Gateway.open({
      '/live': (_, response) => {
        response.setHeader('Content-Type', 'text/event-stream');
        response.write('data: first\n\n');
      },
    });
    const streams = await Promise.all(
      ['/api/ordering/live', '/api/trail/stream'].map((path) => fetch(gateway.url + path)),
    );
    await shutDown(gateway.app);
    const texts = await Promise.all(streams.map((stream) => stream.text()));
    expect(texts[0]).toBe('data: first\n\n');
    await gateway.service.goDown();
  });
});
