import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { httpAdapter } from './http-adapter.js';

const megabytes = 64;

describe('A connection of a peer who', () => {
  let server: FastifyInstance;

  beforeAll(async () => {
    server = httpAdapter({ headersMs: 300, stalledMs: 500 }).getInstance() as FastifyInstance;
    server.get('/catalogue', () => Buffer.alloc(megabytes * 1024 * 1024));
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  const dial = (): Socket => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    return socket;
  };

  it('says nothing is ended', async () => {
    const socket = dial().resume();
    await once(socket, 'close');
  });

  it('sends headers too slowly is ended, with an answer that says why', async () => {
    const socket = dial();
    socket.write('GET /catalogue HTTP/1.1\r\nHost: shop\r\nX-Slow: ');
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('does not read the answer is ended, and nothing is kept for it', async () => {
    const socket = dial().pause();
    const [accepted] = (await once(server.server, 'connection')) as [Socket];
    socket.write('GET /catalogue HTTP/1.1\r\nHost: shop\r\n\r\n');
    await once(accepted, 'close');
    expect(accepted.bytesWritten).toBeGreaterThan(0);
    socket.destroy();
  });

  it('reads the whole answer is not', async () => {
    const socket = dial();
    socket.write('GET /catalogue HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n');
    let bytes = 0;
    socket.on('data', (chunk) => (bytes += chunk.length));
    await once(socket, 'end');
    expect(bytes).toBeGreaterThan(megabytes * 1024 * 1024);
  });
});
