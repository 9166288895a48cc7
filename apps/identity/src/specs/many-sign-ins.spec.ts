import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poolOf } from '@tradewind/application';
import type { TestService } from '@tradewind/testing';
import { DataSource } from 'typeorm';
import { startIdentity } from '../test-support/start-identity.js';

const password = 'a-fair-wind-at-dawn';

describe('Five hundred people who sign in at once', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1' });
    for (let n = 0; n < 5; n++) {
      const user = { email: `user-${n}@example.com`, password, displayName: 'Ada' };
      await identity.request.post('/users').send(user).expect(201);
    }
  }, 60_000);
  afterAll(() => identity.stop());

  const pool = () => poolOf(identity.app.get(DataSource));

  const post = async (n: number) => {
    const response = await fetch(`${identity.url}/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `10.0.${n >> 8}.${n & 255}` },
      body: JSON.stringify({ email: `user-${n % 5}@example.com`, password }),
    });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
  };

  it('are let in or asked to come again, while other requests are answered', async () => {
    const signIns = Array.from({ length: 500 }, (_, n) => post(n));
    let over = false;
    const ended = Promise.all(signIns).finally(() => (over = true));
    let answered = 0;
    let waiting = 0;
    const watch = setInterval(() => (waiting = Math.max(waiting, pool().waitingCount)), 1);
    while (!over) {
      const [keys, ready] = await Promise.all(
        ['/.well-known/jwks.json', '/health/ready'].map((path) => fetch(`${identity.url}${path}`)),
      );
      expect([keys!.status, ready!.status]).toEqual([200, 200]);
      answered += 1;
    }
    const answers = await ended;
    clearInterval(watch);
    const busy = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => ![201, 503].includes(status))).toEqual([]);
    expect(answers.length - busy.length).toBeGreaterThan(10);
    for (const { retryAfter, body } of busy) {
      expect(body).toMatchObject({ code: 'too-busy' });
      expect(retryAfter).toBe('5');
    }
    expect(answered).toBeGreaterThan(1);
    expect(waiting).toBe(0);
  }, 60_000);
});
