import { once } from 'node:events';
import { type Server, type Socket, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { KafkaBroker } from './kafka-broker.js';
import type { KafkaSecurity } from './security/kafka-security.js';

const TLS_HANDSHAKE = 0x16;
const password = { mechanism: 'PLAIN', username: 'ordering', password: 's3cret' } as const;

describe('A Kafka client', () => {
  let server: Server;
  const sockets: Socket[] = [];
  let heard: Buffer[];

  beforeEach(async () => {
    Logger.overrideLogger(false);
    heard = [];
    server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      socket.once('data', (bytes) => {
        heard.push(bytes);
        socket.end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server.close();
    await once(server, 'close');
  });

  const connect = (security?: KafkaSecurity) => {
    const { port } = server.address() as AddressInfo;
    return KafkaBroker.connect({ brokers: [`127.0.0.1:${port}`], clientId: 'ordering', security });
  };

  it.each([
    ['with TLS', { tls: {} }],
    ['with TLS and a password', { tls: {}, sasl: password }],
  ])('sends nothing to a server without TLS, %s', async (_, security) => {
    await expect(connect(security)).rejects.toThrow(/^Kafka: Connection error: .*TLS connection/);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.map((bytes) => bytes[0])).toEqual(heard.map(() => TLS_HANDSHAKE));
    expect(Buffer.concat(heard).toString('latin1')).not.toMatch(/ordering|s3cret/);
  });

  it('sends plain text if no TLS is configured', async () => {
    await expect(connect()).rejects.toThrow(/^Kafka: /);
    expect(Buffer.concat(heard).toString('latin1')).toContain('ordering');
  });
});
