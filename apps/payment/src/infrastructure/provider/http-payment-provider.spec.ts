import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnitOfWork } from '@tradewind/application';
import { Money, newId } from '@tradewind/domain';
import type { ProviderRequest } from '../../domain/provider/payment-provider.js';
import { HttpPaymentProvider } from './http-payment-provider.js';

type Reply = (response: ServerResponse, request: IncomingMessage) => unknown;

const apiKey = 'api_key_canary_1234';
const reset: Reply = (response) => response.destroy();
const silence: Reply = () => undefined;
const json =
  (status: number, body: unknown): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const done = json(201, { authorisation: 'auth_1' });

let server: Server;
let replies: Reply[];
let received: IncomingMessage[];
let isInTransaction = false;
let provider: HttpPaymentProvider;

beforeEach(async () => {
  [replies, received, isInTransaction] = [[], [], false];
  server = createServer((request, response) => {
    received.push(request);
    request.resume().on('end', () => (replies.shift() ?? done)(response, request));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const settings = { PAYMENT_PROVIDER_URL: `http://127.0.0.1:${port}/v1`, PAYMENT_PROVIDER_API_KEY: apiKey };
  provider = new HttpPaymentProvider(settings, { isRunning: () => isInTransaction } as UnitOfWork);
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await provider.onApplicationShutdown();
});

const aRequest = (): ProviderRequest => ({
  ...{ kind: 'authorise', key: newId(), orderId: newId(), token: 'tok_visa_4242', reference: null },
  amount: Money.of(39_800, 'EUR'),
});
const answerTo = (...script: Reply[]) => {
  replies = script;
  return provider.perform(aRequest());
};

describe('A call to the provider', () => {
  it('is authenticated, carries its key, and succeeds with the reference of the authorisation', async () => {
    expect(await answerTo(done)).toEqual({ kind: 'succeeded', reference: 'auth_1' });

    const [{ url, headers }] = received as [IncomingMessage];
    expect(url).toBe('/v1/authorisations');
    expect(headers).toMatchObject({ authorization: `Bearer ${apiKey}`, 'idempotency-key': expect.any(String) });
  });

  it.each([
    [
      'declined by the bank',
      json(402, { code: 'insufficient-funds' }),
      { kind: 'declined', code: 'insufficient-funds' },
    ],
    ['refused by the provider', json(409, { code: 'already-captured' }), { kind: 'refused', code: 'already-captured' }],
    [
      'not looked at without a valid key',
      json(401, { code: 'wrong-key' }),
      { kind: 'not-reached', detail: 'answered 401' },
    ],
    [
      'unknown after a server error',
      json(500, { code: 'internal-error' }),
      { kind: 'unknown', detail: 'answered 500' },
    ],
    ['unknown when another server answers', json(404, 'Not Found'), { kind: 'unknown', detail: 'answered 404' }],
    ['unknown when a success says nothing', json(200, {}), { kind: 'unknown', detail: 'unreadable answer 200' }],
    ['unknown after a redirect', json(302, {}), { kind: 'unknown', detail: 'answered 302' }],
    [
      'unknown when its code is no code',
      json(402, { code: 'A '.repeat(9) }),
      { kind: 'unknown', detail: 'answered 402' },
    ],
  ] as const)('is %s', async (_, reply, answer) => {
    expect(await answerTo(reply)).toEqual(answer);
  });

  it('to capture what is captured already has succeeded; to void it has not', async () => {
    const captured = json(409, { code: 'already-captured' });
    const request = { ...aRequest(), reference: 'auth_7' };
    replies = [captured, captured];

    expect(await provider.perform({ ...request, kind: 'capture' })).toEqual({ kind: 'succeeded', reference: 'auth_7' });
    expect(await provider.perform({ ...request, kind: 'void' })).toEqual({ kind: 'refused', code: 'already-captured' });
  });

  it('is repeated under its key when the provider is busy or the connection breaks', async () => {
    expect(await answerTo(reset, json(503, {}), done)).toEqual({ kind: 'succeeded', reference: 'auth_1' });

    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('is unknown when its last try was not looked at, but an earlier one may have been carried out', async () => {
    expect(await answerTo(reset, json(401, {}))).toEqual({ kind: 'unknown', detail: 'answered 401' });
  });

  it('is given up after three tries, and after two and a half seconds in all', async () => {
    expect(await answerTo(json(503, {}), json(503, {}), json(503, {}))).toEqual({
      kind: 'unknown',
      detail: 'answered 503',
    });
    const start = performance.now();

    expect(await answerTo(silence)).toEqual({ kind: 'unknown', detail: 'no answer in time' });

    expect(performance.now() - start).toBeLessThan(4_000);
    expect(received).toHaveLength(4);
  }, 10_000);

  it('reads no more than 64 KB of an answer', async () => {
    const endless: Reply = (response) => {
      response.on('error', () => undefined).writeHead(201);
      const more = (): void => void response.write('x'.repeat(16 * 1024), (error) => error ?? setImmediate(more));
      more();
    };

    expect(await answerTo(endless, endless, endless)).toEqual({
      kind: 'unknown',
      detail: 'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    });
  });

  it('has not reached a provider that is not there', async () => {
    server.close();
    await once(server, 'close');

    expect(await answerTo()).toEqual({ kind: 'not-reached', detail: 'ECONNREFUSED' });
  });

  it('is never made inside a transaction', async () => {
    isInTransaction = true;

    await expect(answerTo(done)).rejects.toThrow('must not be called inside a transaction');
    await expect(provider.find(newId())).rejects.toThrow('must not be called inside a transaction');
    expect(received).toEqual([]);
  });
});

describe('A lookup', () => {
  const found = (...script: Reply[]) => {
    replies = script;
    return provider.find(newId());
  };

  it('brings the answer that was given then', async () => {
    expect(await found(json(200, { status: 201, body: { authorisation: 'auth_7' } }))).toEqual({
      kind: 'succeeded',
      reference: 'auth_7',
    });
    expect(await found(json(200, { status: 402, body: { code: 'card-expired' } }))).toMatchObject({ kind: 'declined' });
  });

  it('finds nothing only if the provider says so itself', async () => {
    expect(await found(json(404, { code: 'request-unknown' }))).toBe('nothing-known');
    expect(await found(json(404, '<h1>Not Found</h1>'))).toEqual({
      kind: 'unknown',
      detail: 'the lookup was answered 404',
    });
    expect(await found(json(401, { code: 'wrong-key' }))).toMatchObject({ kind: 'unknown' });
  });
});
