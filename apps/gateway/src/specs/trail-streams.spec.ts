import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyReply } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostStreams, TrailStreams } from '../trail/trail-streams.js';
import { Gateway } from './gateway.js';

describe('Many people who follow the trail', () => {
  let gateway: Gateway;
  let leaving: AbortController;

  beforeEach(async () => {
    leaving = new AbortController();
    gateway = await Gateway.open();
  });
  afterEach(async () => {
    leaving.abort();
    await gateway.close();
  });

  const count = async () =>
    Number(/^gateway_trail_streams (\d+)$/m.exec((await gateway.http.get('/metrics')).text)![1]);
  /** A response that nothing refers to is closed when it is collected as garbage. */
  const followed: Response[] = [];
  const follow = async (what: string) => {
    const response = await fetch(`${gateway.url}/api/trail/${what}`, { signal: leaving.signal });
    followed.push(response);
    return response.status;
  };

  it('are refused when there are too many, until others have left', { timeout: 60_000 }, async () => {
    const all = ['stream', 'flows/stream', 'map/stream', 'processes/stream'];
    const statuses = await Promise.all(Array.from({ length: mostStreams }, (_, n) => follow(all[n % all.length]!)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    for (const what of all) {
      const { status, headers, body } = await gateway.http.get(`/api/trail/${what}`);
      expect([status, headers['retry-after'], body.code]).toEqual([503, '5', 'too-many-streams']);
    }

    leaving.abort();
    leaving = new AbortController();
    await expect.poll(() => follow('flows/stream')).toBe(200);
  });

  it('do not count if they have left before their stream began', async () => {
    const streams = gateway.app.get(TrailStreams);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const left = once(server, 'request').then(async ([, response]) => {
      leaving.abort();
      await once(response, 'close');
      return { raw: response, hijack: () => undefined } as unknown as FastifyReply;
    });
    const asked = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { signal: leaving.signal });
    await expect(asked).rejects.toThrow();
    const reply = await left;
    const before = await count();
    const events = streams.begin(reply);
    expect(events.ending.aborted).toBe(true);
    expect(await count()).toBe(before);
    events.end();
    server.close();
  });
});
