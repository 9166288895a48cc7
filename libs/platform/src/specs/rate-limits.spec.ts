import type { Server } from 'node:http';
import { createConnection, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@tradewind/domain';
import request from 'supertest';
import { ExpiredLimitsWorker } from '../limits/expired-limits-worker.js';
import { RateLimits } from '../index.js';
import { ParcelDesk } from './parcel-desk.js';
import { collectionsPerAccount, collectionsPerAddress } from './parcel-desk-limits.js';
import { until } from './until.js';

describe('A route with a rate limit', () => {
  let desk: ParcelDesk;
  let other: NestFastifyApplication;
  let lastAddress = 0;

  beforeAll(async () => {
    process.env['TRUSTED_PROXIES'] = '1';
    process.env['RATE_LIMITS'] = 'collections-per-account=3/600,collections-per-address=6/600';
    desk = await ParcelDesk.open();
    other = await ParcelDesk.start();
  });
  afterAll(async () => {
    await other.close();
    await desk.close();
    delete process.env['TRUSTED_PROXIES'];
    delete process.env['RATE_LIMITS'];
  });

  const newAddress = () => `203.0.113.${++lastAddress}`;
  const newAccount = () => desk.issuer.tokenFor({ id: newId() });
  const collect = (token: string, address: string, { at = desk.app, ...headers }: Collect = {}) =>
    request(at.getHttpServer() as Server)
      .post('/parcels/collections')
      .set({ Authorization: `Bearer ${token}`, 'X-Forwarded-For': address, ...headers })
      .send({ label: 'books' });
  const countsOf = async (limit: string) =>
    (await desk.query<{ points: number }>(`SELECT points FROM rate_limits WHERE key LIKE '${limit}:%'`)).map(
      ({ points }) => points,
    );
  afterEach(() => desk.query('DELETE FROM rate_limits'));

  it('refuses an account beyond its limit, and says when to come back', async () => {
    const ada = await newAccount();
    for (let i = 0; i < 3; i++) expect((await collect(ada, newAddress())).status).toBe(201);
    const refused = await collect(ada, newAddress());
    expect(refused.body).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      limit: 'collections-per-account',
      retryAfterSeconds: expect.any(Number),
    });
    expect(refused.headers['content-type']).toBe('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(590);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600);
    expect((await collect(await newAccount(), newAddress())).status).toBe(201);
  });

  it('refuses an address beyond its limit, whoever is signed in there', async () => {
    const address = newAddress();
    for (let i = 0; i < 6; i++) expect((await collect(await newAccount(), address)).status).toBe(201);
    expect((await collect(await newAccount(), address)).body).toMatchObject({ limit: 'collections-per-address' });
    expect((await collect(await newAccount(), newAddress())).status).toBe(201);
  });

  it('does not believe what a client puts before the address that the proxy saw', async () => {
    const address = newAddress();
    for (let i = 0; i < 6; i++) await collect(await newAccount(), `${newAddress()}, ${address}`);
    expect((await collect(await newAccount(), `${newAddress()}, ${address}`)).status).toBe(429);
  });

  it('counts the requests of all instances together, also when they arrive at once', async () => {
    const ada = await newAccount();
    const at = [desk.app, other];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => collect(ada, newAddress(), { at: at[i % 2]! })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('counts nobody who is not signed in', async () => {
    const address = newAddress();
    for (let i = 0; i < 8; i++) expect((await collect('nonsense', address)).status).toBe(401);
    expect(await countsOf('collections-per-address')).toEqual([]);
  });

  it('refuses before it reads the body', async () => {
    const ada = await newAccount();
    for (let i = 0; i < 3; i++) await collect(ada, newAddress());
    const { port } = (desk.app.getHttpServer() as Server).address() as AddressInfo;
    const socket = createConnection({ port, host: '127.0.0.1' });
    const head = [`POST /parcels/collections HTTP/1.1`, 'Host: desk', `Authorization: Bearer ${ada}`];
    socket.write([...head, 'Content-Type: application/json', 'Content-Length: 900000', '', ''].join('\r\n'));
    const [answer] = (await new Promise((resolve) => socket.once('data', (data) => resolve([data])))) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 429 /);
  });

  it('allows more when the window has ended', async () => {
    const limits = desk.app.get(RateLimits);
    await limits.take(collectionsPerAccount, 'ada');
    await desk.query('UPDATE rate_limits SET points = 3');
    await expect(limits.take(collectionsPerAccount, 'ada')).rejects.toMatchObject({ status: 429 });
    await desk.query('UPDATE rate_limits SET expire = 1');
    await until(async () =>
      limits.take(collectionsPerAccount, 'ada').then(
        () => true,
        () => false,
      ),
    );
    expect(await countsOf('collections-per-account')).toEqual([1]);
  });

  it('asks the database once a second for one who is refused', async () => {
    const ada = await newAccount();
    for (let i = 0; i < 4; i++) await collect(ada, newAddress());
    const before = await countsOf('collections-per-account');
    const answers = await Promise.all(Array.from({ length: 20 }, () => collect(ada, newAddress())));
    expect(answers.every(({ status }) => status === 429)).toBe(true);
    const [points] = await countsOf('collections-per-account');
    expect(points! - before[0]!).toBeLessThan(20);
  });

  it('answers a repeated request with its key beyond the limit, and does not count it', async () => {
    const [ada, address] = [await newAccount(), newAddress()];
    const key = { 'Idempotency-Key': newId() };
    const first = await collect(ada, address, key);
    for (let i = 0; i < 5; i++) expect((await collect(ada, address, key)).headers['idempotent-replayed']).toBe('true');
    expect(await countsOf('collections-per-account')).toEqual([1]);
    expect(await countsOf('collections-per-address')).toEqual([1]);
    for (let i = 0; i < 2; i++) expect((await collect(ada, address)).status).toBe(201);
    expect((await collect(ada, address)).status).toBe(429);

    for (let i = 0; i < 5; i++) {
      const again = await collect(ada, address, key);
      expect([again.status, again.body]).toEqual([201, first.body]);
    }
    expect((await collect(ada, address)).status).toBe(429);
    expect((await collect(ada, address, { 'Idempotency-Key': newId() })).status).toBe(429);
    expect((await collect(await newAccount(), newAddress(), key)).headers['idempotent-replayed']).toBeUndefined();
  });

  it('counts requests that overlap and repeat each other as one', async () => {
    const [ada, address] = [await newAccount(), newAddress()];
    const key = { 'Idempotency-Key': newId() };
    const answers = await Promise.all(Array.from({ length: 3 }, () => collect(ada, address, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    await until(async () => (await countsOf('collections-per-account'))[0] === 1);
    await until(async () => (await countsOf('collections-per-address'))[0] === 1);
  });

  it('gives nothing back to a window that has ended', async () => {
    const limits = desk.app.get(RateLimits);
    await limits.take(collectionsPerAccount, 'ada');
    await desk.query('UPDATE rate_limits SET expire = 1');
    await limits.giveBack(collectionsPerAccount, 'ada');
    await limits.giveBack(collectionsPerAccount, 'grace');
    expect(await countsOf('collections-per-account')).toEqual([1]);
    await limits.take(collectionsPerAccount, 'ada');
    expect(await countsOf('collections-per-account')).toEqual([1]);
  });

  it('stores neither address nor account', async () => {
    const id = newId();
    await collect(await desk.issuer.tokenFor({ id }), '203.0.113.250');
    const keys = JSON.stringify(await desk.query('SELECT key FROM rate_limits'));
    expect(keys).not.toContain('203.0.113.250');
    expect(keys).not.toContain(id);
  });

  it('counts what it refuses, for each limit', async () => {
    const ada = await newAccount();
    const refusals = async () =>
      Number(
        /^rate_limit_refusals_total\{limit="collections-per-account"\} (\d+)$/m.exec(
          (await desk.http.get('/metrics')).text,
        )![1],
      );
    const before = await refusals();
    for (let i = 0; i < 5; i++) await collect(ada, newAddress());
    expect(await refusals()).toBe(before + 2);
  });

  it('allows nothing while the database is away', async () => {
    const [ada, address] = [await newAccount(), newAddress()];
    await desk.database.whileAway(async () => {
      const refused = await collect(ada, address);
      expect(refused.body).toMatchObject({ status: 503, code: 'database-unavailable' });
      expect(refused.headers['retry-after']).toBe('5');
    });
    await until(async () => (await collect(ada, address)).status === 201);
  });

  it('is described in the OpenAPI document', async () => {
    const { body } = await desk.http.get('/openapi.json');
    expect(body.paths['/parcels/collections'].post.responses['429']).toMatchObject({
      headers: { 'Retry-After': { schema: { type: 'integer' } } },
    });
  });

  it('removes what has expired, in batches, and keeps the rest', async () => {
    await collect(await newAccount(), newAddress());
    await desk.query(`INSERT INTO rate_limits SELECT 'old:' || n, 1, n FROM generate_series(1, 2500) n`);
    desk.app.get(ExpiredLimitsWorker, { strict: false }).wake();
    await until(async () => (await countsOf('old')).length === 0);
    expect(await countsOf('collections-per-account')).toEqual([1]);
    expect(await countsOf('collections-per-address')).toEqual([1]);
  });

  it('can be given back and forgotten by the code that counts', async () => {
    const limits = desk.app.get(RateLimits);
    for (let i = 0; i < 6; i++) await limits.take(collectionsPerAddress, 'grace');
    await limits.giveBack(collectionsPerAddress, 'grace');
    await limits.take(collectionsPerAddress, 'grace');
    await expect(limits.take(collectionsPerAddress, 'grace')).rejects.toMatchObject({ status: 429 });
    await limits.forget(collectionsPerAddress, 'grace');
    await limits.take(collectionsPerAddress, 'grace');
  });
});

interface Collect {
  readonly at?: NestFastifyApplication;
  readonly 'Idempotency-Key'?: string;
}
