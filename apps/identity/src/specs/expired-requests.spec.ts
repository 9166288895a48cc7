import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import { createAccount } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';

describe('Registrations and password resets that nobody has completed', () => {
  let identity: TestService;
  let other: TestService | undefined;
  beforeAll(async () => {
    identity = await startIdentity();
  });
  afterAll(async () => {
    await other?.stop();
    await identity.stop();
  });

  const left = async () => {
    const sql = `SELECT email FROM pending_registrations UNION ALL SELECT email FROM password_resets ORDER BY email`;
    return (await identity.query<{ email: string }>(sql)).map(({ email }) => email);
  };

  it('are removed in the background when their time is over, however many there are', async () => {
    const userId = await createAccount(identity, 'ada@example.com');
    const insert = (count: number, at: string, who: string) =>
      identity.query(`
        WITH requests AS (
          SELECT gen_random_uuid() AS id, '${who}-' || n || '@example.com' AS email, now() + interval '${at}' AS expires_at
            FROM generate_series(1, ${count}) n),
        registrations AS (
          INSERT INTO pending_registrations (id, email, display_name, password_hash, requested_at, expires_at, mails_written)
          SELECT id, email, 'Ada', 'hash', now(), expires_at, 1 FROM requests)
        INSERT INTO password_resets (id, email, requested_at, expires_at, is_answered, user_id)
        SELECT id, email, now(), expires_at, true, '${userId}' FROM requests`);
    await insert(350, '-1 minute', 'late');
    await insert(1, '1 hour', 'open');
    other = await startIdentity({ DATABASE_URL: process.env['DATABASE_URL']! });
    const open = ['open-1@example.com', 'open-1@example.com'];
    await eventually(async () => expect(await left()).toEqual(open));
  }, 60_000);
});
