import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import { confirmationLink, Mailbox } from '../test-support/mailbox.js';
import { createAccount } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';
import { fieldsIn, Visitor } from '../test-support/visitor.js';

describe('A person', () => {
  let identity: TestService;
  let visitor: Visitor;
  let mailbox: Mailbox;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1', RATE_LIMIT_FACTOR: '1000' });
    visitor = new Visitor(identity);
    mailbox = new Mailbox(identity);
  }, 60_000);
  afterAll(() => identity.stop());

  const call = (method: 'get' | 'post' | 'put', path: string) =>
    identity.request[method](path).auth(identity.tokenFor({ roles: ['accounts'] }), { type: 'bearer' });
  const accountAt = async (email: string) => {
    const { items } = (await call('get', `/users?text=${email}`).expect(200)).body as { items: object[] };
    return items;
  };

  it('gets no role, id or confirmed address by more fields in the form of the registration', async () => {
    const forged = { role: 'accounts', roles: 'accounts', userId: newId(), id: newId(), emailConfirmed: 'true' };
    const account = { email: 'mallory@example.com', displayName: 'Mallory', password: 'a-fair-wind-at-dawn' };
    const page = await visitor.post('/account/register', { ...forged, ...account, registrationId: newId() });
    expect(page).toMatchObject({ status: 200, heading: 'Look into your mailbox' });
    expect(await accountAt(account.email)).toEqual([]);

    const { registrationId } = await mailbox.confirmationRequest(account.email);
    const confirmation = fieldsIn((await visitor.open(confirmationLink(registrationId))).html);
    await visitor.post('/account/confirm', { ...forged, ...confirmation });
    expect(await accountAt(account.email)).toMatchObject([
      { userId: registrationId, email: account.email, displayName: 'Mallory', roles: ['customer'] },
    ]);
  });

  it.each(['roles', 'role', 'userId', 'id', 'registeredAt', 'lockedUntil'])(
    'has no %s set by whoever makes the account',
    async (field) => {
      const account = { email: `${field}@example.com`, displayName: 'Ada', password: 'a-fair-wind-at-dawn' };
      const sent = { ...account, [field]: field === 'roles' ? ['accounts'] : newId() };
      const { body } = await call('post', '/users').send(sent).expect(422);
      expect(body).toMatchObject({ code: 'unknown-field', errors: [{ field }] });
      expect(await accountAt(account.email)).toEqual([]);
    },
  );

  it.each(['userId', 'email', 'password', 'displayName'])(
    'has no %s changed together with the roles',
    async (field) => {
      const userId = await createAccount(identity, `kept-${field}@example.com`.toLowerCase());
      const before = await accountAt(`kept-${field}@`.toLowerCase());
      const change = {
        roles: ['customer', 'support'],
        reason: 'Answers the telephone',
        [field]: 'mallory@example.com',
      };
      const { body } = await call('put', `/users/${userId}/roles`).send(change).expect(422);
      expect(body).toMatchObject({ code: 'unknown-field', errors: [{ field }] });
      expect(await accountAt(`kept-${field}@`.toLowerCase())).toEqual(before);
      expect(before).toMatchObject([{ userId, roles: ['customer'] }]);
    },
  );
});
