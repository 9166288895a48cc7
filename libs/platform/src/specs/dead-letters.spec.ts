import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { Response } from 'supertest';
import type { Role } from '../index.js';
import { ParcelDesk } from './parcel-desk.js';
import { publishRegistrations, registrationOf } from './raw-messages.js';
import { until } from './until.js';

interface Letter {
  id: string;
  state: string;
}

describe('An operator of a service', () => {
  let desk: ParcelDesk;
  let authorization: string;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
    authorization = `Bearer ${await desk.issuer.tokenFor({ name: 'olga', roles: ['operations'] })}`;
  });
  afterAll(() => desk.close());

  const get = (path: string): Promise<Response> => desk.http.get(path).set('Authorization', authorization).then();
  const post = (path: string, body: object): Promise<Response> =>
    desk.http.post(path).set('Authorization', authorization).send(body).then();
  /** As somebody on call who has other roles, too. */
  const getAs = async (path: string, ...roles: Role[]): Promise<Response> => {
    const token = await desk.issuer.tokenFor({ name: 'olga', roles: ['operations', ...roles] });
    return desk.http.get(path).set('Authorization', `Bearer ${token}`);
  };
  const letters = async (query: string): Promise<Letter[]> => (await get(`/dead-letters?${query}`)).body.letters;
  const labels = async () =>
    (await desk.query<{ label: string }>('SELECT label FROM parcel ORDER BY id')).map(({ label }) => label);

  /** Publishes an unreadable message and a valid one with the same key, which waits behind it. */
  const blockedKey = async (broken: string | Buffer, type?: string): Promise<{ key: string; letter: Letter }> => {
    const key = newId();
    await publishRegistrations(desk.brokerUrl, [{ key, value: broken, type }, registrationOf(key)]);
    await until(async () => (await letters(`key=${key}`)).length === 2);
    return { key, letter: (await letters(`key=${key}`))[0]! };
  };

  it('must be signed in as one', async () => {
    expect((await desk.http.get('/dead-letters')).status).toBe(401);
    const customer = `Bearer ${await desk.issuer.tokenFor()}`;
    expect(
      (await desk.http.post('/dead-letters/replay').set('Authorization', customer).send({ all: true })).status,
    ).toBe(403);
  });

  it.each(['id', 'key', 'topic', 'type', 'all'])(
    'replays nothing when %s is null: it is given, or left out',
    async (field) => {
      const selection = { ...(field === 'topic' ? { key: 'any' } : {}), [field]: null };
      const { status, body } = await post('/dead-letters/replay', selection);
      expect({ status, fields: body.errors.map((error: { field: string }) => error.field) }).toEqual({
        status: 400,
        fields: [field],
      });
    },
  );

  it('sees what could not be handled, why, and what waits behind it', async () => {
    const { key, letter } = await blockedKey('{"userId": 7}');
    const { body } = await get(`/dead-letters/${letter.id}`);
    expect(body).toMatchObject({
      state: 'dead',
      topic: 'tradewind.identity.events',
      type: 'tradewind.identity.user-registered.v1',
      key,
      attempts: 1,
      error: expect.stringContaining('userId'),
      firstFailedAt: expect.any(String),
      payload: { format: 'json', value: { userId: 7 }, bytes: 13 },
      masked: [],
      waiting: [{ state: 'parked', key, error: null }],
      moreWaiting: false,
    });
    expect(body.headers).toContainEqual({ name: 'ce_subject', value: key, format: 'text' });
    expect(body.stack).toContain(body.errorName);
    expect(await letters(`key=${key}&state=dead`)).toHaveLength(1);
    expect(await letters(`key=${key}&state=discarded`)).toEqual([]);
  }, 30_000);

  const ada = { email: 'ada@example.com', displayName: 'Ada', role: 'customer', note: 'moved to Hull' };

  it('sees nothing that says something about a person, as the contract marks it', async () => {
    const { letter } = await blockedKey(JSON.stringify(ada));
    const { body } = await get(`/dead-letters/${letter.id}`);
    expect(body.payload.value).toEqual({ email: null, displayName: null, role: 'customer', note: null });
    expect([...body.masked].sort()).toEqual(['/displayName', '/email', '/note']);
    expect(JSON.stringify(body)).not.toMatch(/ada|hull/i);
  }, 30_000);

  it.each<Role>(['support', 'analyst'])('sees persons if the role %s is theirs, too', async (role) => {
    const { letter } = await blockedKey(JSON.stringify(ada));
    const { body } = await getAs(`/dead-letters/${letter.id}`, role);
    expect({ value: body.payload.value, masked: body.masked }).toEqual({ value: ada, masked: [] });
  });

  it.each<[string, Role[]]>([
    ['operations', []],
    ['analyst', ['analyst']],
  ])(
    'sees as %s nothing of what no contract describes',
    async (_, roles) => {
      const withheld = async (broken: string | Buffer, type?: string) => {
        const { letter } = await blockedKey(broken, type);
        return (await getAs(`/dead-letters/${letter.id}`, ...roles)).body;
      };
      const noJson = { payload: { format: 'base64', value: null, bytes: 15 }, masked: [''] };
      expect(await withheld('ada@example.com')).toMatchObject(noJson);
      const unknown = { payload: { format: 'json', value: null }, masked: [''] };
      expect(await withheld(JSON.stringify(ada), 'com.example.thing')).toMatchObject(unknown);
    },
    30_000,
  );

  it('sees what is no JSON byte for byte as support', async () => {
    const garbage = Buffer.from([0xff, 0x00, 0x7b]);
    const { letter } = await blockedKey(garbage);
    expect((await getAs(`/dead-letters/${letter.id}`, 'support')).body.payload).toEqual({
      format: 'base64',
      value: garbage.toString('base64'),
      bytes: 3,
    });
  }, 30_000);

  it('sees JSON that is too deep to be written again byte for byte as support', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const { letter } = await blockedKey(deep);
    const { body } = await getAs(`/dead-letters/${letter.id}`, 'support');
    expect(body.payload).toMatchObject({ format: 'base64', bytes: 40_000 });
    expect(Buffer.from(body.payload.value, 'base64').toString()).toBe(deep);
  }, 30_000);

  it.each(['[7]', '"text"', '7', 'true', 'null', '{"userId":7}'])(
    'sees the payload %s as the OpenAPI document says',
    async (json) => {
      const { letter } = await blockedKey(json);
      const { payload } = (await getAs(`/dead-letters/${letter.id}`, 'support')).body;
      expect(payload).toMatchObject({ format: 'json', value: JSON.parse(json) });
      const { schemas } = (await desk.http.get('/openapi.json')).body.components;
      expect(typesOf(schemas.PayloadDto.properties.value)).toContain(typeOf(payload.value));
    },
    30_000,
  );

  it('sees an event of the service that no broker takes, in list, health and metrics, and gives it up', async () => {
    const key = newId();
    await desk.query(
      `INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
       VALUES (gen_random_uuid(), 'tradewind.identity.user-registered.v1', 'tradewind.identity.events', '${key}', '/spec',
         '2026-11-20T09:30:00.000Z', 'spec', '{"userId": "' || repeat('x', 1000000) || '"}')`,
    );
    await until(async () => (await letters(`key=${key}`)).length === 1);
    const [letter] = await letters(`key=${key}`);
    expect(letter).toMatchObject({
      state: 'dead',
      direction: 'outgoing',
      partition: null,
      errorName: 'MessageTooLargeError',
    });
    const { details, status } = (await get('/health/ready')).body;
    expect(status).toBe('degraded');
    expect(details.broker.message).toBe('1 event is above the limit of the broker: see the dead letters');
    expect((await get('/metrics')).text).toContain('messaging_undeliverable_events{state="dead"} 1');
    expect((await post(`/dead-letters/${letter!.id}/discard`, { reason: 'Nobody needs it' })).status).toBe(200);
    expect((await get('/health/ready')).body.status).toBe('ok');
  }, 30_000);

  it('turns the pages of a long list', async () => {
    await blockedKey('no JSON');
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await get(`/dead-letters?limit=1${after && `&after=${after}`}`);
      seen.push(...body.letters.map(({ id }: Letter) => id));
      if (body.next === null) break;
      after = body.next;
    }
    expect(seen).toEqual((await letters('limit=500')).map(({ id }) => id));
  }, 30_000);

  it('gives a letter up with a reason; it stays on record, and the next of its key goes on', async () => {
    const { key, letter } = await blockedKey('{}');
    expect((await post(`/dead-letters/${letter.id}/discard`, { reason: '  ' })).body.errors).toEqual([
      { field: 'reason', reason: 'must say why' },
    ]);
    const answer = await post(`/dead-letters/${letter.id}/discard`, { reason: 'a test registration' });
    expect(answer.body).toMatchObject({
      state: 'discarded',
      discardedBy: 'olga@example.com',
      discardReason: 'a test registration',
    });
    await until(async () => (await labels()).includes(`welcome ${key}`));
    const again = await post(`/dead-letters/${letter.id}/discard`, { reason: 'twice' });
    expect(again.body).toMatchObject({ status: 409, code: 'dead-letter-state' });
    expect((await post('/dead-letters/replay', { id: letter.id })).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining('discarded'),
    });
    await until(async () => (await letters(`key=${key}`)).length === 1);
  }, 30_000);

  it('replays what failed, in order, once the cause is gone', async () => {
    const [first, second] = [newId(), newId()];
    await desk.query('ALTER TABLE parcel RENAME TO parcel_under_repair');
    await publishRegistrations(desk.brokerUrl, [first, second].map(registrationOf));
    await until(async () => (await letters(`key=${first}`)).length + (await letters(`key=${second}`)).length === 2);
    const [{ id }] = (await letters(`key=${first}`)) as [Letter];
    expect((await post('/dead-letters/replay', { id })).body).toEqual({ replayed: 1 });
    await until(async () => (await get(`/dead-letters/${id}`)).body.replayedBy === 'olga@example.com');
    await until(async () => (await letters(`key=${first}&state=dead`)).length === 1);
    await desk.query('ALTER TABLE parcel_under_repair RENAME TO parcel');
    expect((await post('/dead-letters/replay', { key: first })).body).toEqual({ replayed: 1 });
    await until(async () => (await get(`/dead-letters/${id}`)).status === 404);
    expect((await post('/dead-letters/replay', { all: true })).body.replayed).toBeGreaterThan(0);
    await until(async () => (await labels()).includes(`welcome ${second}`));
    expect((await labels()).filter((label) => label === `welcome ${first}`)).toHaveLength(1);
  }, 30_000);

  it('is told about a selection that is none, and about letters that are not there', async () => {
    const selections = [
      {},
      { id: '1', all: true },
      { topic: 'tradewind.identity.events' },
      { all: false },
      { id: 'x' },
    ];
    for (const selection of selections)
      expect((await post('/dead-letters/replay', selection)).body).toMatchObject({
        status: 400,
        code: 'validation-failed',
      });
    for (const id of ['999999', 'x', '0', '9'.repeat(30)]) {
      expect((await get(`/dead-letters/${id}`)).body).toMatchObject({ status: 404, code: 'dead-letter-not-found' });
    }
    expect((await post('/dead-letters/replay', { id: '999999' })).status).toBe(404);
    expect(
      (await get('/dead-letters?state=lost&limit=0')).body.errors.map(({ field }: { field: string }) => field),
    ).toEqual(['state', 'limit']);
    expect((await post('/dead-letters/replay', { type: 'nobody.knows' })).body).toEqual({ replayed: 0 });
  });

  it('finds all of it in the OpenAPI document', async () => {
    const { paths } = (await desk.http.get('/openapi.json')).body;
    const own = Object.keys(paths).filter((path) => path.startsWith('/dead-letters'));
    expect(own.sort()).toEqual([
      '/dead-letters',
      '/dead-letters/replay',
      '/dead-letters/{id}',
      '/dead-letters/{id}/discard',
    ]);
    expect(paths['/dead-letters/{id}'].get.responses['200'].content['application/json'].schema.$ref).toContain(
      'DeadLetterDetailDto',
    );
  });
});

interface ValueSchema {
  readonly type?: string;
  readonly nullable?: boolean;
  readonly oneOf?: readonly ValueSchema[];
}

function typesOf({ type, nullable, oneOf = [] }: ValueSchema): string[] {
  return [...(type ? [type] : []), ...(nullable ? ['null'] : []), ...oneOf.flatMap(typesOf)];
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
