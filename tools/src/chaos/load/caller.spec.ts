import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Caller } from './caller.js';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

const saying =
  (status: number, body: object = {}): Reply =>
  (_, response) =>
    response.writeHead(status).end(JSON.stringify(body));
const hangingUp: Reply = (request) => request.socket.destroy();

describe('A call that is sent until the answer is definite', () => {
  let server: Server;
  let caller: Caller;
  let replies: Reply[];
  let keys: unknown[];
  const stop = new AbortController();

  beforeEach(async () => {
    keys = [];
    server = createServer((request, response) => {
      keys.push(request.headers['idempotency-key']);
      replies.shift()!(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    caller = new Caller(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop.signal);
  });
  afterEach(() => void server.close());

  const callWhen = (...those: Reply[]) => {
    replies = those;
    return caller.call({ method: 'POST', path: '/basket/checkout', body: {}, key: 'k1' });
  };

  it('takes a yes for a yes', async () => {
    expect(await callWhen(saying(202, { checkoutId: 'c' }))).toEqual({
      status: 202,
      body: { checkoutId: 'c' },
      answersLost: false,
    });
  });

  it('asks again, under the same key, when the answer was lost or the server failed', async () => {
    expect(await callWhen(hangingUp, saying(503), saying(500), saying(202))).toMatchObject({
      status: 202,
      answersLost: true,
    });
    expect(keys).toEqual(['k1', 'k1', 'k1', 'k1']);
  });

  it('asks again after a conflict with somebody else, which had no effect', async () => {
    const conflict = saying(409, { code: 'concurrency-conflict' });
    expect(await callWhen(conflict, saying(429), saying(202))).toMatchObject({ status: 202, answersLost: false });
  });

  it('takes a rule that says no for a no', async () => {
    expect(await callWhen(saying(409, { code: 'checkout-total-changed' }))).toMatchObject({ status: 409 });
    expect(keys).toHaveLength(1);
  });
});
