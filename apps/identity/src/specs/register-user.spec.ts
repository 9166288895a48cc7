import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { startIdentity } from '../test-support/start-identity.js';

const password = 'a-fair-wind-at-dawn';

describe('Registering', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity();
  });
  afterAll(() => identity.stop());

  const register = (email: string, more: object = {}) =>
    identity.request
      .post('/users')
      .auth(identity.clientTokenFor('tradewind-tools', ['accounts']), { type: 'bearer' })
      .send({ email, password, displayName: 'Ada Merchant', ...more });

  it('makes a customer, and tells the other services', async () => {
    const { body } = await register('Ada@Example.com').expect(201);
    const { userId } = body as { userId: string };
    await eventually(async () => {
      const events = await identity.published(UserRegisteredIntegrationEvent);
      expect(events.map((event) => event.data)).toContainEqual({
        userId,
        email: 'ada@example.com',
        displayName: 'Ada Merchant',
        role: 'customer',
        registeredAt: expect.any(String),
      });
    });
    const me = await identity.request
      .get('/users/me')
      .set('Authorization', `Bearer ${identity.tokenFor({ id: userId })}`);
    expect(me.body).toEqual({ userId, email: 'ada@example.com', displayName: 'Ada Merchant', roles: ['customer'] });
  });

  it('keeps the password as an argon2id hash only, and tells nobody', async () => {
    await register('hash@example.com').expect(201);
    const [user] = await identity.query<{ password_hash: string }>(
      `SELECT password_hash FROM users WHERE email = 'hash@example.com'`,
    );
    expect(user!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const rows = await identity.query('SELECT payload FROM outbox');
    expect(JSON.stringify(rows)).not.toMatch(/argon2|a-fair-wind/);
  });

  it('is refused for an address that is taken, in whatever case, and leaves nothing behind', async () => {
    await register('taken@example.com').expect(201);
    const refusal = await register('Taken@Example.com').expect(409);
    expect(refusal.body).toMatchObject({ code: 'email-taken', errors: [{ field: 'email', reason: 'is taken' }] });
    const events = await identity.query(`SELECT 1 FROM outbox WHERE payload LIKE '%taken@example.com%'`);
    expect(events).toHaveLength(1);
  });

  it('is won by one of many who want the same address at once', async () => {
    const responses = await Promise.all(Array.from({ length: 5 }, () => register('rush@example.com')));
    expect(responses.map((response) => response.status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it.each([
    ['email', { email: 'nobody' }],
    ['password', { password: 'too-short' }],
    ['password', { password: 'self@example.com' }],
    ['password', { password: 'aaaaaaaaaaaaaaaa' }],
    ['password', { password: 'passwordpassword' }],
    ['password', { password: 'correct-self-is-no-secret' }],
    ['displayName', { displayName: '' }],
  ])('is refused for a wrong %s', async (field, more) => {
    const refusal = await register('self@example.com', more).expect(400);
    const { errors } = refusal.body as { errors: { field: string }[] };
    expect(errors.map((error) => error.field)).toContain(field);
  });

  it.each([
    ['role', { role: 'operator' }],
    ['roles', { roles: ['operations'] }],
  ])('is refused with a %s, which nobody gives themselves', async (field, more) => {
    const refusal = await register('self@example.com', more).expect(422);
    const { errors } = refusal.body as { errors: { field: string }[] };
    expect(errors.map((error) => error.field)).toEqual([field]);
  });

  it('is for programs that may create accounts, and for nobody else', async () => {
    const account = { email: 'somebody@example.com', password, displayName: 'Ada' };
    await identity.request.post('/users').send(account).expect(401);
    for (const token of [identity.tokenFor(), identity.clientTokenFor('another', ['operations'])]) {
      await identity.request.post('/users').auth(token, { type: 'bearer' }).send(account).expect(403);
    }
  });

  it('is what makes a user known', async () => {
    const bearer = `Bearer ${identity.tokenFor({ id: newId() })}`;
    await identity.request.get('/users/me').set('Authorization', bearer).expect(404);
    await identity.request.get('/users/me').expect(401);
  });
});
