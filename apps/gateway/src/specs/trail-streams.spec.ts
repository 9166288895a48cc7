import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostStreams } from '../trail/trail-streams.js';
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

  const follow = async (what: string) =>
    (await fetch(`${gateway.url}/api/trail/${what}`, { signal: leaving.signal })).status;

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
});
