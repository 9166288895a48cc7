import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';

describe('A hostile request', () => {
  let desk: ParcelDesk;
  let authorization: string;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
    authorization = `Bearer ${await desk.issuer.tokenFor()}`;
  });
  afterAll(() => desk.close());

  const handIn = (body: string) =>
    desk.http.post('/parcels').set('Authorization', authorization).type('json').send(body);
  const sendRaw = async (...lines: string[]) => {
    const { port } = new URL(await desk.app.getUrl());
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    return text(socket);
  };
  const shadowed = () => Object.keys(Object.prototype).concat(Object.keys(Function.prototype));

  it.each([
    ['{"label":"a","size":{"grams":1},"__proto__":{"admin":true}}', '__proto__'],
    ['{"label":"a","size":{"grams":1,"__proto__":null}}', 'size.__proto__'],
    ['{"label":"a","toString":1}', 'toString'],
    ['{"size":{"grams":1,"hasOwnProperty":1}}', 'size.hasOwnProperty'],
    [String.raw`{"label":"a","\u005f_proto__":{"admin":true}}`, '__proto__'],
    ['{"constructor":{"prototype":{"admin":true}}}', 'constructor'],
    ['{"label":[{"deep":{"constructor":1}}]}', 'label.0.deep.constructor'],
    ['[{"__proto__":{"admin":true}}]', '0.__proto__'],
  ])('that reaches for a prototype in its body is refused, with the field: %s', async (body, field) => {
    const answer = await handIn(body);
    expect(answer.body).toMatchObject({
      status: 422,
      code: 'unsafe-field-name',
      errors: [expect.objectContaining({ field })],
    });
    expect(shadowed()).toEqual([]);
  });

  it.each([
    '__proto__=x',
    '__proto__[admin]=1',
    'a[__proto__]=1',
    'constructor.prototype.admin=1',
    '%5F%5Fproto__.admin=1',
  ])('that reaches for a prototype in its query string is refused: %s', async (query) => {
    const answer = await desk.http.get(`/parcels/weigh?${query}`);
    const field = decodeURIComponent(query.split('=')[0]!);
    expect(answer.body).toMatchObject({ status: 422, code: 'unsafe-field-name', errors: [{ field }] });
    expect(shadowed()).toEqual([]);
  });

  it('that reaches for a prototype in a form or a list changes nothing: these stay text', async () => {
    const form = await desk.http.post('/parcels/receipts').type('form').send('__proto__[admin]=1&constructor=2');
    expect(form.body).toEqual({ form: '__proto__[admin]=1&constructor=2' });
    expect((await desk.http.post('/parcels/lists').type('text/csv').send('__proto__\nx')).status).toBe(201);
    expect(shadowed()).toEqual([]);
  });

  it('that reaches for a prototype in its headers changes nothing', async () => {
    const answer = await sendRaw(
      'GET /parcels/count HTTP/1.1',
      'Host: desk',
      'Connection: close',
      '__proto__: x',
      'constructor: y',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(shadowed()).toEqual([]);
  });

  it.each([['id'], ['role'], ['ownerId'], ['price']])(
    'that sets what only the service decides is refused, with the field: %s',
    async (field) => {
      const answer = await handIn(JSON.stringify({ label: 'a', size: { grams: 1, [field]: 'x' }, [field]: 'x' }));
      expect(answer.body).toMatchObject({ status: 422, code: 'unknown-field' });
      const fields = (answer.body.errors as { field: string }[]).map((error) => error.field);
      expect(fields.sort()).toEqual([field, `size.${field}`].sort());
      expect(await desk.query('SELECT FROM parcel')).toEqual([]);
    },
  );

  it('may have 100 headers and no more', async () => {
    const numbered = (count: number) => Array.from({ length: count }, (_, n) => `X-${n}: 1`);
    const sent = (count: number) =>
      sendRaw('GET /parcels/weigh HTTP/1.1', 'Host: desk', 'Connection: close', ...numbered(count - 2));
    expect(await sent(100)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await sent(101)).toMatch(/^HTTP\/1\.1 431 [^]*"code":"too-many-headers"/);
    // Node.js 24 refuses so many by itself.
    expect(await sent(1_500)).toMatch(
      /^HTTP\/1\.1 431 [^]*"code":"(too-many-headers|request-header-fields-too-large)"/,
    );
  });

  it.each([
    ['16 kB of headers', 431, ['GET /parcels/weigh HTTP/1.1', 'Host: desk', `X-Long: ${'x'.repeat(17_000)}`]],
    ['a path of 17 kB', 431, [`GET /${'x'.repeat(17_000)} HTTP/1.1`, 'Host: desk']],
    ['no HTTP', 400, ['Hello, is there anybody?']],
    [
      'two lengths of its body',
      400,
      ['POST /parcels HTTP/1.1', 'Host: desk', 'Content-Length: 2', 'Content-Length: 3'],
    ],
  ])('with %s is answered with a problem report and %i, and its connection ends', async (_, status, lines) => {
    const [head = '', body = ''] = (await sendRaw(...lines)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\\r\\nContent-Type: application/problem\\+json`));
    expect(JSON.parse(body)).toMatchObject({ status, type: expect.stringMatching(/^urn:tradewind:problem:/) });
  });

  it('finds the limits of each route in the OpenAPI document', async () => {
    const { paths } = (await desk.http.get('/openapi.json')).body;
    const every = { headerBytes: 16_384, headers: 100, seconds: 15 };
    const json = { depth: 16, keys: 1_000, items: 1_000 };
    expect(paths['/parcels/refused/{why}'].get['x-limits']).toEqual(every);
    expect(paths['/parcels'].post['x-limits']).toEqual({ bodyBytes: 1_048_576, json, ...every });
    expect(paths['/parcels/lists'].post['x-limits']).toEqual({ bodyBytes: 3_145_728, json, ...every });
  });
});
