import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gateway } from './gateway.js';

interface Operation {
  readonly summary?: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, object>>;
}

describe('The OpenAPI document of the gateway', () => {
  let gateway: Gateway;
  let operations: ReadonlyMap<string, Operation>;

  beforeAll(async () => {
    gateway = await Gateway.open();
    const { body } = await gateway.http.get('/openapi.json').expect(200);
    const { paths } = body as { paths: Record<string, Record<string, Operation>> };
    operations = new Map(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
      ),
    );
  });
  afterAll(() => gateway.close());

  it('lists its routes: sign-in, sessions, documents, trail and what it says about itself', () => {
    expect([...operations.keys()].sort()).toEqual([
      'DELETE /sessions/{id}',
      'GET /api/about',
      'GET /api/analytics/openapi.json',
      'GET /api/asyncapi.json',
      'GET /api/basket/openapi.json',
      'GET /api/catalog/openapi.json',
      'GET /api/identity/openapi.json',
      'GET /api/inventory/openapi.json',
      'GET /api/notification/openapi.json',
      'GET /api/ordering/openapi.json',
      'GET /api/payment/openapi.json',
      'GET /api/trail',
      'GET /api/trail/flows',
      'GET /api/trail/flows/stream',
      'GET /api/trail/flows/{correlationId}',
      'GET /api/trail/stream',
      'GET /session',
      'GET /sessions',
      'GET /sign-in',
      'GET /signed-in',
      'POST /back-channel-logout',
      'POST /sign-out',
    ]);
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
      ['after', 'limit', 'reads', 'service', 'state', 'text', 'type'].map((name) => `query ${name}`),
    ],
    ['GET /api/trail/flows/{correlationId}', ['path correlationId']],
    ['GET /api/trail/stream', ['header last-event-id', 'query after', 'query correlationId']],
  ])('names all that one can say to %s', (route, expected) => {
    const { parameters } = operations.get(route)!;
    expect(parameters.map((parameter) => `${parameter.in} ${parameter.name}`.toLowerCase()).sort()).toEqual(
      expected.map((name) => name.toLowerCase()),
    );
  });

  it.each([
    ['GET /sign-in', ['303', '403']],
    ['POST /sign-out', ['303']],
    ['GET /sessions', ['200', '401']],
    ['DELETE /sessions/{id}', ['204', '401', '404']],
    ['POST /back-channel-logout', ['200', '400']],
  ])('names the answers of %s', (route, expected) => {
    expect(Object.keys(operations.get(route)!.responses)).toEqual([...expected, 'default']);
  });
});
