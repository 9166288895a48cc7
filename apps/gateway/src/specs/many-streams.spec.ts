import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Gateway } from './gateway.js';

describe('Many people who follow orders through the gateway', () => {
  let gateway: Gateway;
  let leaving: AbortController;
  /** A stream that nothing refers to is closed when memory is cleaned up. */
  let followed: Response[];

  beforeEach(async () => {
    leaving = new AbortController();
    followed = [];
    gateway = await Gateway.open({
      '/orders/7/stream': (_, response) => {
        response.setHeader('Content-Type', 'text/event-stream');
        response.write('data: first\n\n');
      },
      '/orders/8/stream': (_, response) => {
        response.writeHead(404, { 'Content-Type': 'application/problem+json' });
        response.end('{"code":"not-found"}');
      },
    });
  });
  afterEach(async () => {
    leaving.abort();
    await gateway.close();
  });

  const ask = (path: string) => fetch(`${gateway.url}/api/ordering${path}`, { signal: leaving.signal });
  const follow = async (count: number) => {
    for (let opened = 0; opened < count; opened += 50) {
      const streams = Array.from({ length: Math.min(50, count - opened) }, () => ask('/orders/7/stream'));
      followed.push(...(await Promise.all(streams)));
    }
    return followed.map(({ status }) => status);
  };

  it('leave connections for those who order', { timeout: 60_000 }, async () => {
    expect(new Set(await follow(300))).toEqual(new Set([200]));
    const answer = await fetch(`${gateway.url}/api/ordering/orders`, { signal: AbortSignal.timeout(5_000) });
    expect(answer.status).toBe(200);
  });

  it('are refused when there are too many, until others have left', { timeout: 60_000 }, async () => {
    expect(new Set(await follow(1_024))).toEqual(new Set([200]));
    const refused = await ask('/orders/7/stream');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await refused.json()).toMatchObject({ code: 'service-unavailable', service: 'ordering' });

    leaving.abort();
    leaving = new AbortController();
    await expect.poll(async () => (await ask('/orders/7/stream')).status).toBe(200);
  });

  it('do not count when they were refused', { timeout: 60_000 }, async () => {
    for (let asked = 0; asked < 1_100; asked += 50) {
      const refusals = await Promise.all(Array.from({ length: 50 }, () => ask('/orders/8/stream')));
      await Promise.all(refusals.map((refusal) => refusal.text()));
    }
    expect(new Set(await follow(1))).toEqual(new Set([200]));
  });
});
