import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';

describe('A refused request', () => {
  let desk: ParcelDesk;
  let authorization: string;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
    authorization = `Bearer ${await desk.issuer.tokenFor()}`;
  });
  afterAll(() => desk.close());

  const refused = (why: string) => desk.http.get(`/parcels/refused/${why}`);
  const handIn = (body: object) => desk.http.post('/parcels').set('Authorization', authorization).send(body);

  it('is answered with a problem report that names path and correlation id', async () => {
    const answer = await refused('missing').set('X-Correlation-Id', 'walk-7');
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.body).toEqual({
      type: 'urn:tradewind:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: 'Parcel p-1 was not found.',
      instance: '/parcels/refused/missing',
      code: 'not-found',
      correlationId: 'walk-7',
    });
  });

  it.each([
    ['value', 400, 'invalid-value'],
    ['rule', 409, 'parcels-leave-only-on-weekdays'],
    ['missing', 404, 'not-found'],
    ['conflict', 409, 'concurrency-conflict'],
    ['closed', 409, 'desk-closed'],
    ['bug', 500, 'unexpected-error'],
  ])('for the reason "%s" is a %i with code %s', async (why, status, code) => {
    const answer = await refused(why);
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['unreadable', 400, 'label-unreadable', 'The label cannot be read.', 'The label is wet.'],
    ['nowhere', 404, 'no-such-shelf', 'There is no such shelf.', 'There is no shelf 8.'],
    ['full', 409, 'shelf-full', 'The shelf is full.', 'Shelf 7 is full.'],
    ['burnt', 410, 'parcel-burnt', 'The parcel is burnt.', 'It caught fire.'],
    ['undeclared', 409, 'refused', 'This is not possible.', 'Come back later.'],
  ])('by a domain error that nobody mapped ("%s") is a %i with code %s', async (why, status, code, title, detail) => {
    const answer = await refused(why);
    expect(answer.body).toMatchObject({ type: `urn:tradewind:problem:${code}`, status, code, title, detail });
    expect(answer.status).toBe(status);
  });

  it('tells the facts that the domain error adds, which never replace what every problem report has', async () => {
    const { body } = await refused('full');
    expect(body).toMatchObject({ shelf: 7, status: 409, detail: 'Shelf 7 is full.' });
  });

  it('names the field of an invalid value', async () => {
    expect((await refused('value')).body.errors).toEqual([{ field: 'grams', reason: 'must not be negative' }]);
  });

  it('keeps what else the problem tells', async () => {
    expect((await refused('closed')).body).toMatchObject({ opensAt: '08:00' });
  });

  it('says nothing about a bug', async () => {
    expect((await refused('bug')).text).not.toContain('hunter2');
  });

  it('lists every wrong field of a body, also of nested ones and unknown ones', async () => {
    const answer = await handIn({ label: 7, size: { grams: 0 }, price: 1 });
    expect(answer.body).toMatchObject({
      status: 422,
      code: 'unknown-field',
      errors: expect.arrayContaining([
        { field: 'price', reason: 'is not a known field' },
        { field: 'label', reason: 'must be a string' },
        { field: 'size.grams', reason: 'must not be less than 1' },
      ]),
    });
  });

  it('names 20 wrong fields at most, and says how many more there are', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${n}${'x'.repeat(500)}`, n]));
    const answer = await handIn({ label: 'books', size: { grams: 7 }, ...unknown });
    expect(answer.body).toMatchObject({ status: 422, code: 'unknown-field', moreErrors: 480 });
    expect(answer.body.errors).toHaveLength(20);
    expect(answer.text.length).toBeLessThan(8_000);
  });

  it('may be malformed JSON', async () => {
    const answer = await desk.http.post('/parcels').set('Authorization', authorization).type('json').send('{"label": ');
    expect(answer.body).toMatchObject({ status: 400, code: 'malformed-json', instance: '/parcels' });
    expect(answer.body.correlationId).toBe(answer.headers['x-correlation-id']);
  });

  it('may be a form, unless the route receives one: a browser sends forms from any page', async () => {
    const refused = await desk.http.post('/parcels/enquiries').type('form').send('label=mine');
    expect(refused.body).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    const received = await desk.http.post('/parcels/receipts').type('form').send('label=mine');
    expect(received.body).toEqual({ form: 'label=mine' });
  });

  it('may be above 1 MB, unless the route allows more', async () => {
    const twoMegabytes = 'x'.repeat(2 * 1024 * 1024);
    const tooLarge = await handIn({ label: twoMegabytes });
    expect(tooLarge.body).toMatchObject({ status: 413, code: 'body-too-large' });
    const list = await desk.http.post('/parcels/lists').type('text/csv').send(twoMegabytes);
    expect(list.body).toEqual({ length: twoMegabytes.length });
    const stillTooLarge = await desk.http
      .post('/parcels/lists')
      .type('text/csv')
      .send(twoMegabytes + twoMegabytes);
    expect(stillTooLarge.status).toBe(413);
  });

  it.each([
    ['TRACE', '/parcels', 'POST'],
    ['DELETE', '/parcels', 'POST'],
    ['POST', '/parcels/refused/bug', 'GET, HEAD'],
    ['PUT', '/parcels/weigh/', 'GET, HEAD'],
  ])('may have a method that is none of its path: %s %s', async (method, path, allowed) => {
    const { port } = new URL(await desk.app.getUrl());
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, method, path }, resolve).on('error', reject).end();
    });
    expect(await json(answer)).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(answer.headers.allow).toBe(allowed);
  });

  it.each([
    ['17 levels', '{"a":'.repeat(17) + '1' + '}'.repeat(17)],
    ['3,000 levels', '['.repeat(3_000) + ']'.repeat(3_000)],
    ['80,000 fields', `{${Array.from({ length: 80_000 }, (_, n) => `"f${n}":1`).join()}}`],
    ['100,000 objects', `[${'{},'.repeat(100_000)}{}]`],
  ])('may have a body of %s', async (_, body) => {
    const answer = await desk.http.post('/parcels').set('Authorization', authorization).type('json').send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'body-too-complex' });
  });

  it('may come without a Host, as HTTP/1.0 allows', async () => {
    const { port } = new URL(await desk.app.getUrl());
    const socket = connect(Number(port), '127.0.0.1').end('GET /parcels/clerk HTTP/1.0\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1.1 401 /);
  });

  it('may have an unknown path', async () => {
    expect((await desk.http.get('/nowhere')).body).toMatchObject({
      status: 404,
      code: 'not-found',
      instance: '/nowhere',
    });
  });

  it('has its code listed in the OpenAPI document, for people and for programs', async () => {
    const { components } = (await desk.http.get('/openapi.json')).body;
    const { code } = components.schemas.Problem.properties;
    expect(code.description).toContain('| `shelf-full` | 409 | The shelf is full. |');
    expect(code['x-codes']).toEqual([
      { code: 'changed-meanwhile', status: 412, title: 'It was changed since you read it' },
      { code: 'concurrency-conflict', status: 409, title: 'Somebody else changed this at the same time' },
      { code: 'idempotency-key-reused', status: 422, title: 'The idempotency key belongs to another request' },
      { code: 'invalid-value', status: 400, title: 'A value is not valid' },
      { code: 'label-unreadable', status: 400, title: 'The label cannot be read.' },
      { code: 'no-such-shelf', status: 404, title: 'There is no such shelf.' },
      { code: 'not-found', status: 404, title: 'Not found' },
      { code: 'parcel-burnt', status: 410, title: 'The parcel is burnt.' },
      { code: 'parcels-leave-only-on-weekdays', status: 409, title: 'Parcels leave on weekdays only.' },
      { code: 'shelf-full', status: 409, title: 'The shelf is full.' },
    ]);
  });

  it('is declared as a problem report in the OpenAPI document, also where the controller says what more it holds', async () => {
    const { paths } = (await desk.http.get('/openapi.json')).body;
    const { responses } = paths['/parcels/refused/{why}'].get;
    expect(Object.keys(responses['409'].content)).toEqual(['application/problem+json']);
    expect(responses['409'].content['application/problem+json'].schema.anyOf).toEqual([
      { $ref: '#/components/schemas/DeskClosedDto' },
      { $ref: '#/components/schemas/Problem' },
    ]);
  });
});
