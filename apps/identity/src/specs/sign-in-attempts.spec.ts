import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { Browser } from '../test-support/browser.js';
import { SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';
import { forgetExpired } from '../infrastructure/sign-in/sign-in-attempt-queries.js';

describe('The table of failed sign-ins', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1' });
    await identity.query(`
      INSERT INTO sign_in_attempts (subject, failures, first_failed_at, last_failed_at, expires_at)
      SELECT sha256(n::text::bytea), 1, now(), now(), now() + make_interval(secs => 3600 - n)
        FROM generate_series(1, 20000) n`);
    await identity.query('ANALYZE sign_in_attempts');
  });
  afterAll(() => identity.stop());

  const count = async () => {
    const [row] = await identity.query<{ count: number }>('SELECT count(*)::int AS count FROM sign_in_attempts');
    return row!.count;
  };
  const fail = async (n: number) => {
    const browser = new Browser(identity.url, { 'X-Forwarded-For': `10.0.0.${n}` });
    const flow = await SignInFlow.begin(identity, browser);
    const answer = await flow.submit(await flow.open(), `nobody-${n}@example.com`, 'another-wind');
    expect(answer.status).toBe(401);
  };

  it('finds what has expired by its index', async () => {
    const rows = await identity.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${forgetExpired}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('sign_in_attempts_expired');
    expect(plan).not.toContain('Seq Scan');
  });

  it('clears away more than it takes in', async () => {
    const before = await count();
    for (let n = 0; n < 20; n++) await fail(n);
    expect(await count()).toBeLessThanOrEqual(before - 20 * 7);
  });

  it('tells nobody who tried to sign in', async () => {
    const rows = await identity.query('SELECT encode(subject, $1) AS subject FROM sign_in_attempts LIMIT 100', [
      'escape',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/nobody|10\.0\.0/);
  });
});
