import { services } from '@tradewind/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from '../access.js';
import { Gateway } from './gateway.js';

interface Operation {
  readonly security?: readonly object[];
  readonly summary?: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, object>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: object };
}

const [bearer, session, nothing] = [{ bearer: [] }, { session: [] }, {}];

/** What is neither for everybody nor for whom a token names. The notice of a sign-out is signed itself. */
const ofCookies: Readonly<Record<string, readonly object[]>> = {
  'GET /sign-in': [],
  'GET /signed-in': [],
  'GET /session': [session, nothing],
  'POST /sign-out': [session, nothing],
  'DELETE /session/left-out': [session],
  'GET /sessions': [session],
  'DELETE /sessions/{id}': [session],
  'POST /back-channel-logout': [],
};

describe('The OpenAPI document of the gateway', () => {
  let gateway: Gateway;
  let operations: ReadonlyMap<string, Operation>;
  let securitySchemes: object;

  beforeAll(async () => {
    gateway = await Gateway.open();
    const { body } = await gateway.http.get('/openapi.json').expect(200);
    const { paths, components } = body as Document;
    securitySchemes = components.securitySchemes;
    operations = new Map(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
      ),
    );
  });
  afterAll(() => gateway.close());

  it('lists its routes: sign-in, sessions, documents, trail and what it says about itself', () => {
    expect([...operations.keys()].sort()).toEqual(
      [
        ...services.map(({ route }) => `GET ${route}/openapi.json`),
        'DELETE /session/left-out',
        'DELETE /sessions/{id}',
        'GET /api/about',
        'GET /api/asyncapi.json',
        'GET /api/trail',
        'GET /api/trail/flows',
        'GET /api/trail/flows/stream',
        'GET /api/trail/flows/timeline',
        'GET /api/trail/flows/{correlationId}',
        'GET /api/trail/map',
        'GET /api/trail/map/nodes',
        'GET /api/trail/map/stream',
        'GET /api/trail/processes',
        'GET /api/trail/processes/stream',
        'GET /api/trail/processes/{process}/{id}',
        'GET /api/trail/stream',
        'GET /session',
        'GET /sessions',
        'GET /sign-in',
        'GET /signed-in',
        'POST /back-channel-logout',
        'POST /sign-out',
      ].sort(),
    );
  });

  it('says what each of them does', () => {
    expect([...operations].filter(([, { summary }]) => !summary).map(([route]) => route)).toEqual([]);
  });

  it.each([
    ['GET /sign-in', ['query return']],
    ['GET /signed-in', ['query code', 'query state']],
    ['DELETE /sessions/{id}', ['path id']],
    ['GET /api/trail', ['query after', 'query correlationId', 'query limit']],
    [
      'GET /api/trail/flows',
      ['after', 'at', 'failures', 'faults', 'header', 'key', 'limit', 'reads', 'service', 'state', 'text', 'type'].map(
        (name) => `query ${name}`,
      ),
    ],
    ['GET /api/trail/flows/{correlationId}', ['path correlationId']],
    ['GET /api/trail/stream', ['header last-event-id', 'query after', 'query correlationId']],
  ])('names all that one can say to %s', (route, expected) => {
    const { parameters } = operations.get(route)!;
    expect(parameters.map((parameter) => `${parameter.in} ${parameter.name}`.toLowerCase()).sort()).toEqual(
      expected.map((name) => name.toLowerCase()),
    );
  });

  it('says that a browser shows by a cookie who asks, and a program by a token', async () => {
    const cookie = { type: 'apiKey', in: 'cookie', name: 'tradewind_session', description: expect.any(String) };
    expect(securitySchemes).toMatchObject({ session: cookie, bearer: { type: 'http', scheme: 'bearer' } });
  });

  it('names the cookie as a browser knows it over HTTPS', async () => {
    const secured = await Gateway.open(undefined, { SHOP_URL: 'https://shop.example' });
    const { body } = await secured.http.get('/openapi.json').expect(200);
    await secured.close();
    expect((body as Document).components.securitySchemes).toMatchObject({
      session: { name: '__Host-tradewind_session' },
    });
  });

  it('demands of each route what its rule of access demands, and nothing of those that are public', () => {
    const expected = [...operations.keys()].map((route) => {
      const rule = access[route.replaceAll(/\{(\w+)\}/g, ':$1') as keyof typeof access]!.for;
      return [route, { anyone: [], insight: [bearer, session] }[rule as string] ?? ofCookies[route]];
    });
    expect([...operations].map(([route, { security }]) => [route, security])).toEqual(expected);
  });

  it('demands the cookie of a session where nobody else is answered', async () => {
    for (const [route, demanded] of Object.entries(ofCookies)) {
      const [method = '', path = ''] = route.split(' ');
      const url = gateway.url + path.replace('{id}', '0190f5c4-52aa-7e21-b222-0242ac120002');
      const { status } = await fetch(url, { method, redirect: 'manual' });
      const isForNobody = demanded.length === 0 || demanded.includes(nothing);
      expect({ route, isRefused: status === 401 }).toEqual({ route, isRefused: !isForNobody });
    }
  });

  it.each([
    ['GET /sign-in', ['303', '403']],
    ['POST /sign-out', ['303']],
    ['DELETE /session/left-out', ['204', '401']],
    ['GET /sessions', ['200', '401']],
    ['DELETE /sessions/{id}', ['204', '401', '403', '404']],
    ['POST /back-channel-logout', ['200', '400']],
  ])('names the answers of %s', (route, expected) => {
    expect(Object.keys(operations.get(route)!.responses)).toEqual([...expected, 'default']);
  });
});
