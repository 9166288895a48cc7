import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@tradewind/testing';
import { OrderStream } from '../interface/http/order-stream/order-stream.js';

const megabyte = 'x'.repeat(1024 * 1024);
const later = new Date(Date.now() + 3_600_000);

describe('The stream of an order', () => {
  let server: Server;
  let client: Socket;
  let response: ServerResponse;
  let stream: OrderStream;

  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    client = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
    client.on('error', () => undefined);
    client.write('GET / HTTP/1.1\r\nHost: shop.test\r\n\r\n');
    [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    stream = new OrderStream(response);
  });
  afterEach(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });

  const received = () => {
    let text = '';
    client.on('data', (chunk: Buffer) => (text += chunk.toString())).resume();
    return () => text;
  };
  const idsIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

  it('starts with the newest event, whatever came before it was open', async () => {
    stream.send({ id: 4, json: '{"status":"Paid"}' });
    stream.send({ id: 3, json: '{"status":"AwaitingPayment"}' });
    stream.open({ knownId: 2, endsAt: later });
    const text = received();
    await eventually(() => expect(text()).toContain('event: order\nid: 4\ndata: {"status":"Paid"}\n\n'));
    expect(idsIn(text())).toEqual([4]);
  });

  it('keeps nothing but the newest event for a client that reads slowly', async () => {
    stream.open({ knownId: undefined, endsAt: later });
    let id = 0;
    while (!response.writableNeedDrain) stream.send({ id: (id += 1), json: megabyte });
    const held = response.writableLength;
    const sent = id;
    while (id < sent + 100) stream.send({ id: (id += 1), json: megabyte });
    expect(response.writableLength).toBe(held);

    const text = received();
    await eventually(() => expect(idsIn(text()).at(-1)).toBe(id));
    expect(idsIn(text())).toEqual([...Array.from({ length: sent }, (_, index) => index + 1), id]);
  });

  it('tells a client that it is still there, and drops one that has read nothing for three heartbeats', async () => {
    stream.open({ knownId: undefined, endsAt: later });
    stream.beat();
    const text = received();
    await eventually(() => expect(text()).toContain(': still here\n\n'));
    client.pause();

    stream.send({ id: 1, json: megabyte });
    stream.beat();
    stream.beat();
    expect(response.destroyed).toBe(false);
    stream.beat();
    expect(response.destroyed).toBe(true);
  });

  it('ends soon, also for a client that does not read', async () => {
    stream.open({ knownId: undefined, endsAt: later });
    stream.send({ id: 1, json: megabyte.repeat(64) });
    stream.end();
    await once(response, 'close');
    expect(response.destroyed).toBe(true);
  });

  it('ends in time', async () => {
    stream.open({ knownId: undefined, endsAt: new Date(Date.now() + 50) });
    await once(response, 'close');
    expect(response.writableFinished).toBe(true);
  });
});
