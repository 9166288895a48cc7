import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@tradewind/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followTrail, showTrail } from './show-trail.js';

const row = (id: string, title: string) => ({
  ...{ id, kind: 'command', service: 'till', atMs: 1, depth: 0, title, note: '', failed: false },
});

describe('The trail of a request', () => {
  let gateway: Server;
  let origin: string;
  let rows: object[];
  let stream: ServerResponse | undefined;

  /** A gateway that knows one request. */
  beforeAll(async () => {
    gateway = createServer((request, response) => {
      if (request.url === '/api/trail/flows/walk-7')
        response.end(JSON.stringify({ summary: {}, rows, transactions: [], messages: [], notKept: 3 }));
      else if (request.url?.startsWith('/api/trail/stream')) {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
        stream = response;
        arrive();
      } else response.writeHead(404).end('{}');
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    gateway.closeAllConnections();
    gateway.close();
  });
  beforeEach(() => (rows = [row('a', 'PayCommand')]));

  const arrive = () => stream!.write('event: step\ndata: {}\n\n');
  const printed = () => {
    const lines: string[] = [];
    return { lines, print: (line: string) => lines.push(...line.split('\n')) };
  };
  const credentials = { headers: () => Promise.resolve({}) };

  it('has the rows that the gateway tells, and says what is not kept', async () => {
    const { lines, print } = printed();
    await showTrail(origin, 'walk-7', credentials, print);
    expect(lines[0]).toContain('▸ PayCommand');
    expect(lines).toContain('3 more steps are not kept.');
  });

  it('is unknown when the gateway knows nothing, and when nobody answers', async () => {
    await expect(showTrail(origin, 'walk-8', credentials)).rejects.toThrow('Nothing is known of "walk-8"');
    await expect(showTrail('http://127.0.0.1:1', 'walk-7', credentials)).rejects.toThrow('No shop answers');
  });

  it('is followed: each row is printed once, when it comes', async () => {
    const { lines, print } = printed();
    const stop = new AbortController();
    const followed = followTrail(origin, 'walk-7', stop.signal, credentials, print);
    const counted = (title: string) => lines.filter((line) => line.includes(title)).length;
    await eventually(() => expect(counted('PayCommand')).toBe(1));
    rows.push(row('b', 'WeighCommand'));
    arrive();
    await eventually(() => expect(counted('WeighCommand')).toBe(1));
    expect(counted('PayCommand')).toBe(1);
    stop.abort();
    await followed;
  });

  it('ends with a sentence when the shop does', async () => {
    const { lines, print } = printed();
    const followed = followTrail(origin, 'walk-7', new AbortController().signal, credentials, print);
    await eventually(() => expect(lines.join()).toContain('PayCommand'));
    stream!.end();
    await expect(followed).rejects.toThrow('has ended');
  });
});
