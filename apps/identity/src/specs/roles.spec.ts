import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@tradewind/platform';
import type { TestService } from '@tradewind/testing';
import { decodeJwt } from 'jose';
import * as openid from 'openid-client';
import { createAccount, SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';

const reason = 'Joins the warehouse on Monday';

describe('Users and their roles', () => {
  let identity: TestService;
  let chief: string;
  let asChief: string;
  const machine = () => identity.clientTokenFor('tradewind-tools', ['accounts']);

  beforeAll(async () => {
    identity = await startIdentity();
    chief = await createAccount(identity, 'chief@example.com');
    await put(chief, ['customer', 'accounts'], machine()).expect(200);
    asChief = identity.tokenFor({ id: chief, email: 'chief@example.com', roles: ['accounts'] });
  }, 60_000);
  afterAll(() => identity.stop());

  const put = (userId: string, roles: unknown, token = asChief, why: unknown = reason) =>
    identity.request.put(`/users/${userId}/roles`).auth(token, { type: 'bearer' }).send({ roles, reason: why });
  const get = async (path: string, roles: Role[] = ['support']) =>
    (await identity.request.get(path).auth(identity.tokenFor({ roles }), { type: 'bearer' }).expect(200)).body;
  const signedIn = async (email: string) => {
    const flow = await SignInFlow.begin(identity);
    return { flow, tokens: await flow.tokens(await flow.signIn(email)) };
  };

  describe('are found', () => {
    beforeAll(async () => {
      for (const name of ['one', 'two', 'three']) await createAccount(identity, `gull-${name}@example.com`);
      await createAccount(identity, 'a_b@example.com');
      await createAccount(identity, 'axb@example.com');
    });

    it('page by page, those who registered last first, each of them once', async () => {
      const seen: string[] = [];
      let after = '';
      do {
        const { items, next } = await get(`/users?text=GULL-&limit=2${after}`);
        seen.push(...items.map(({ email }: { email: string }) => email));
        after = next && `&after=${next}`;
      } while (after);
      expect(seen).toEqual(['gull-three@example.com', 'gull-two@example.com', 'gull-one@example.com']);
    });

    it('by their name, and without any text', async () => {
      expect((await get('/users?text=ada&limit=1')).items).toMatchObject([{ email: 'axb@example.com' }]);
      expect((await get('/users?limit=1')).items).toEqual([
        {
          ...{ userId: expect.any(String), email: 'axb@example.com', displayName: 'Ada', roles: ['customer'] },
          ...{ registeredAt: expect.any(String), lockedUntil: null },
        },
      ]);
    });

    it.each([
      ['a_b@', ['a_b@example.com']],
      ['%25', []],
      ['gull-\\', []],
    ])('by what was typed, not by a pattern: %s', async (text, emails) => {
      const { items } = await get(`/users?text=${text}`);
      expect(items.map(({ email }: { email: string }) => email)).toEqual(emails);
    });

    it('with the moment until which too many failures lock them', async () => {
      const userId = await createAccount(identity, 'locked@example.com');
      await identity.query(
        `INSERT INTO sign_in_attempts (subject, failures, first_failed_at, last_failed_at, expires_at)
         VALUES (sha256('locked@example.com from anywhere'), 100, now(), now(), now() + interval '1 hour')`,
      );
      const { lockedUntil } = await get(`/users/${userId}`);
      expect(Math.abs(Date.parse(lockedUntil) - Date.now() - 30_000)).toBeLessThan(15_000);
      expect((await get('/users?text=locked@')).items[0].lockedUntil).not.toBeNull();
    });
  });

  describe('that change', () => {
    it('stay on record with who, when and why', async () => {
      const userId = await createAccount(identity, 'joins@example.com');
      const { body } = await put(userId, ['stock', 'customer']).expect(200);
      expect(body.roles).toEqual(['customer', 'stock']);
      const change = { changedBy: 'chief@example.com', before: ['customer'], after: ['customer', 'stock'], reason };
      expect((await get(`/users/${userId}`)).roleChanges).toEqual([{ ...change, changedAt: expect.any(String) }]);
      await put(userId, ['customer', 'stock']).expect(200);
      expect((await get(`/users/${userId}`)).roleChanges).toHaveLength(1);
    });

    it.each([
      [['captain'], reason, 'validation-failed'],
      [[], reason, 'validation-failed'],
      [['stock', 'stock'], reason, 'validation-failed'],
      ['stock', reason, 'validation-failed'],
      [null, reason, 'validation-failed'],
      [['stock'], '', 'validation-failed'],
      [['stock'], null, 'validation-failed'],
      [['stock'], '  ', 'role-change-must-have-a-reason'],
    ])('are roles that exist, and have a reason: %j %j', async (roles, why, code) => {
      const userId = await createAccount(identity, `refused-${Math.random()}@example.com`);
      const { status, body } = await put(userId, roles, asChief, why);
      expect([status, body.code]).toEqual([400, code]);
      expect((await get(`/users/${userId}`)).roles).toEqual(['customer']);
    });

    it('are those of a user', async () => {
      expect((await put('0190f5c3-1f42-7d10-8a11-0242ac120001', ['stock'])).status).toBe(404);
      expect((await put('nobody', ['stock'])).status).toBe(400);
    });

    it('are gone at the next refresh, and the sign-in with them, when they are taken', async () => {
      const userId = await createAccount(identity, 'leaves@example.com');
      await put(userId, ['customer', 'operations']).expect(200);
      const { flow, tokens } = await signedIn('leaves@example.com');
      expect(decodeJwt(tokens.access_token)['roles']).toEqual(['customer', 'operations']);
      await put(userId, ['customer']).expect(200);
      await expect(openid.refreshTokenGrant(flow.config, tokens.refresh_token!)).rejects.toMatchObject({
        error: 'invalid_grant',
      });
      expect((await flow.browser.get('/account/password')).headers.get('location')).toMatch(/^\/sign-in/);
      const again = await signedIn('leaves@example.com');
      expect(decodeJwt(again.tokens.access_token)['roles']).toEqual(['customer']);
      expect(await identity.query('SELECT FROM back_channel_logouts WHERE user_id = $1', [userId])).toHaveLength(1);
    });

    it('come with the next refresh, and nobody is signed out, when they are given', async () => {
      const userId = await createAccount(identity, 'rises@example.com');
      const { flow, tokens } = await signedIn('rises@example.com');
      await put(userId, ['customer', 'analyst']).expect(200);
      const { access_token: token } = await openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
      expect(decodeJwt(token)['roles']).toEqual(['customer', 'analyst']);
    });
  });

  describe('who are signed out by somebody else', () => {
    const signOut = (userId: string) =>
      identity.request.delete(`/users/${userId}/sessions`).auth(asChief, { type: 'bearer' });

    it('have no session left at Identity, nor in the shop, and may sign in again', async () => {
      const userId = await createAccount(identity, 'forgot-to@example.com');
      const { flow, tokens } = await signedIn('forgot-to@example.com');
      await signOut(userId).expect(204);
      await expect(openid.refreshTokenGrant(flow.config, tokens.refresh_token!)).rejects.toMatchObject({
        error: 'invalid_grant',
      });
      expect((await flow.browser.get('/account/password')).headers.get('location')).toMatch(/^\/sign-in/);
      expect(await identity.query('SELECT FROM back_channel_logouts WHERE user_id = $1', [userId])).toHaveLength(1);
      expect((await signedIn('forgot-to@example.com')).tokens.access_token).toEqual(expect.any(String));
    });

    it('are nobody else', async () => {
      const { flow, tokens } = await signedIn('gull-one@example.com');
      await signOut(await createAccount(identity, 'another@example.com')).expect(204);
      expect(await openid.refreshTokenGrant(flow.config, tokens.refresh_token!)).toBeDefined();
    });

    it('may be signed out already, but must exist', async () => {
      const userId = await createAccount(identity, 'never-in@example.com');
      await signOut(userId).expect(204);
      expect((await signOut('0190f5c3-1f42-7d10-8a11-0242ac120001')).status).toBe(404);
      expect((await signOut('nobody')).status).toBe(400);
    });
  });

  describe('with the role accounts', () => {
    it('keep it when they try to take it from themselves', async () => {
      const { status, body } = await put(chief, ['customer']);
      expect([status, body.code]).toEqual([409, 'nobody-takes-accounts-from-themselves']);
      await put(chief, ['customer', 'accounts', 'stock']).expect(200);
    });

    it('keep it when they are the last, whoever takes it', async () => {
      const { status, body } = await put(chief, ['customer'], machine());
      expect([status, body.code]).toEqual([409, 'somebody-must-keep-accounts']);
      expect((await get(`/users/${chief}`)).roles).toContain('accounts');
    });

    it('do not both lose it when two take it from each other at the same moment', async () => {
      const mate = await createAccount(identity, 'mate@example.com');
      await put(mate, ['accounts']).expect(200);
      const asMate = identity.tokenFor({ id: mate, email: 'mate@example.com', roles: ['accounts'] });
      const answers = await Promise.all([put(mate, ['customer'], asChief), put(chief, ['customer'], asMate)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [found] = await identity.query<{ keepers: number }>(
        `SELECT count(*)::int AS keepers FROM users WHERE 'accounts' = ANY (roles)`,
      );
      expect(found?.keepers).toBe(1);
      for (const id of [chief, mate]) await put(id, ['customer', 'accounts'], machine()).expect(200);
    });

    it('can not get it back by a token from before they lost it', async () => {
      const mate = await createAccount(identity, 'sly@example.com');
      await put(mate, ['accounts']).expect(200);
      const asMate = identity.tokenFor({ id: mate, email: 'sly@example.com', roles: ['accounts'] });
      await put(mate, ['customer']).expect(200);
      const { status, body } = await put(mate, ['customer', 'accounts'], asMate);
      expect([status, body.code]).toEqual([409, 'whoever-changes-roles-must-have-accounts']);
    });
  });
});
