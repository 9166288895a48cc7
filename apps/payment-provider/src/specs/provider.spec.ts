import { createServer, type Server } from 'node:http';
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { Provider } from '../provider.js';

const apiKey = 'api_key_of_the_shop';
const operatorKey = 'operator_key_of_the_provider';
const secret = 'webhook_secret_of_the_shop';
const price = { amount: 39_800, currency: 'EUR' };

interface Notice {
  readonly signature: string;
  readonly body: string;
}

let database: TestDatabase;
let provider: Provider;
let shop: Server;
const notices: Notice[] = [];

const open = (): Promise<Provider> =>
  Provider.start({
    PORT: 0,
    HOST: '127.0.0.1',
    DATABASE_URL: database.url,
    PROVIDER_API_KEY: apiKey,
    PROVIDER_OPERATOR_KEY: operatorKey,
    PROVIDER_WEBHOOK_URL: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`,
    PROVIDER_WEBHOOK_KEY_ID: 'key_1',
    PROVIDER_WEBHOOK_SECRET: secret,
  });

beforeAll(async () => {
  shop = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      notices.push({ signature: String(request.headers['provider-signature']), body });
      response.writeHead(204).end();
    });
  });
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  database = await createTestDatabase();
  provider = await open();
}, 60_000);

afterAll(async () => {
  await provider?.stop();
  shop.closeAllConnections();
  shop.close();
  await database.drop();
});

interface Answered {
  readonly status: number;
  readonly body: Record<string, string>;
}

async function post(path: string, body: object, key: string = randomUUID(), bearer = apiKey): Promise<Answered> {
  const response = await fetch(`${provider.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, 'idempotency-key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(2_000),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function get(path: string, bearer = apiKey): Promise<{ status: number; body: { entries: { kind: string }[] } }> {
  const response = await fetch(`${provider.url}${path}`, { headers: { authorization: `Bearer ${bearer}` } });
  return { status: response.status, body: (await response.json()) as { entries: { kind: string }[] } };
}

const authorise = (token = 'tok_visa_4242', reference: string = randomUUID(), key?: string) =>
  post('/authorisations', { reference, token, ...price }, key);
const anAuthorisation = async (token?: string) => (await authorise(token)).body['authorisation']!;
const book = async (reference: string) =>
  (await get(`/book?reference=${reference}`, operatorKey)).body.entries.map(({ kind }) => kind);

describe('A request under an idempotency key', () => {
  it('is done once and answered the same each time, also by a provider that was restarted', async () => {
    const [reference, key] = [randomUUID(), randomUUID()];
    const first = await authorise('tok_visa_4242', reference, key);
    await provider.stop();
    provider = await open();

    expect(await authorise('tok_visa_4242', reference, key)).toEqual(first);
    expect(await book(reference)).toEqual(['authorisation']);
    expect(await get(`/requests/${key}`)).toMatchObject({ status: 200, body: first });
  });

  it('is done once when it comes ten times at once', async () => {
    const [reference, key] = [randomUUID(), randomUUID()];

    const answers = await Promise.all(Array.from({ length: 10 }, () => authorise('tok_visa_4242', reference, key)));

    expect(new Set(answers.map(({ body }) => body['authorisation'])).size).toBe(1);
    expect(await book(reference)).toEqual(['authorisation']);
  });

  it('is refused when its body is another one', async () => {
    const key = randomUUID();
    await authorise('tok_visa_4242', 'one order', key);

    expect(await authorise('tok_visa_4242', 'another order', key)).toEqual({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('is not known before it was answered', async () => {
    expect(await get(`/requests/${randomUUID()}`)).toEqual({ status: 404, body: { code: 'request-unknown' } });
  });
});

describe('An authorisation', () => {
  it('is captured or voided, whichever comes first, and never both', async () => {
    for (let time = 0; time < 10; time++) {
      const authorisation = await anAuthorisation();

      const [captured, voided] = await Promise.all([
        post('/captures', { authorisation, ...price }),
        post('/voids', { authorisation }),
      ]);

      expect([captured.status, voided.status].sort()).toEqual([201, 409]);
    }
  });

  it('is captured once, and refunded by no more than was captured', async () => {
    const authorisation = await anAuthorisation();
    expect(await post('/refunds', { authorisation, ...price })).toMatchObject({ status: 409 });
    expect(await post('/captures', { authorisation, ...price })).toMatchObject({ status: 201 });

    expect(await post('/captures', { authorisation, ...price })).toMatchObject({ body: { code: 'already-captured' } });
    expect(await post('/refunds', { authorisation, ...price })).toMatchObject({ status: 201 });
    expect(await post('/refunds', { authorisation, ...price })).toMatchObject({
      body: { code: 'more-than-was-captured' },
    });
  });

  it.each([
    ['tok_declined', 402, 'card-declined'],
    ['tok_insufficient_funds', 402, 'insufficient-funds'],
    ['tok_expired', 402, 'card-expired'],
    ['tok_authentication_failed', 402, 'authentication-failed'],
    ['tok_unheard_of', 422, 'unknown-token'],
    ['constructor', 422, 'unknown-token'],
  ])('of %s is answered %i %s', async (token, status, code) => {
    expect(await authorise(token)).toEqual({ status, body: { code } });
  });

  it('is not answered when the test card says so, with or without its effect', async () => {
    const [lost, undone] = [randomUUID(), randomUUID()];

    await expect(authorise('tok_timeout_after', lost)).rejects.toThrow('timeout');
    await expect(authorise('tok_timeout_before', undone)).rejects.toThrow('timeout');

    expect([await book(lost), await book(undone)]).toEqual([['authorisation'], []]);
  });
});

describe('The provider', () => {
  it('answers nobody without the right key', async () => {
    expect((await post('/voids', { authorisation: 'auth_1' }, 'key', 'a guess')).status).toBe(401);
    expect((await get('/book', apiKey)).status).toBe(401);
    expect((await get('/authorisations?reference=x', 'a guess')).status).toBe(401);
  });

  it('refuses what it can not read, and repeats nothing of it', async () => {
    expect(await post('/authorisations', { reference: 'x', token: 'y', amount: -1, currency: '€' })).toEqual({
      status: 400,
      body: { code: 'malformed-request' },
    });
  });

  it('sends signed notices, twice and forged if the card says so', async () => {
    const reference = randomUUID();
    for (const token of ['tok_webhook_twice', 'tok_webhook_forged']) await authorise(token, reference);
    const deadline = Date.now() + 10_000;
    const about = () => notices.filter(({ body }) => body.includes(reference));
    while (about().length < 4 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 25));

    const isGenuine = ({ signature, body }: Notice) => {
      const [, time, sent] = /^t=(\d+),k=key_1,s=(\w+)$/.exec(signature)!;
      return createHmac('sha256', secret).update(`${time}.${body}`).digest('hex') === sent;
    };
    expect(about().map(isGenuine).sort()).toEqual([false, true, true, true]);
    const ids = about()
      .filter(isGenuine)
      .map(({ body }) => (JSON.parse(body) as { id: string }).id);
    expect(new Set(ids).size).toBe(2);
  }, 20_000);
});
