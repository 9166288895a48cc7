import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { createAccount } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';
import { fieldsIn, Visitor } from '../test-support/visitor.js';

const password = 'a-fair-wind-at-dawn';

describe('Whoever registers or forgets a password often', () => {
  let identity: TestService;
  let address = 0;
  let visitor: Visitor;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1' });
    await createAccount(identity, 'known@example.com');
  });
  beforeEach(() => {
    visitor = new Visitor(identity, `198.51.100.${++address}`);
  });
  afterAll(() => identity.stop());

  const register = (email: string, by = visitor, chosen = password) =>
    by.post('/account/register', { email, displayName: 'Ada', password: chosen });
  const forget = (email: string, by = visitor) => by.post('/account/forgotten-password', { email });
  const elsewhere = () => new Visitor(identity, `203.0.113.${++address}`);

  it.each(['known@example.com', 'unknown@example.com'])('waits, also from elsewhere, with %s', async (email) => {
    for (const send of [register, forget]) {
      for (let n = 0; n < 5; n++) expect((await send(email, elsewhere())).status).toBe(200);
      const refused = await send(email.toUpperCase(), elsewhere());
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.html).toContain('Please wait a little');
      expect(fieldsIn(refused.html)).toMatchObject({ email: email.toUpperCase() });
      expect((await send(`other-${email}`)).status).toBe(200);
    }
  });

  it('waits, whoever it is about, when all comes from one address', async () => {
    for (let n = 0; n < 60; n++) await forget(`person-${n}@example.com`);
    expect((await forget('person-60@example.com')).status).toBe(429);
    expect((await register('person-60@example.com')).status).toBe(429);
    expect((await forget('person-60@example.com', elsewhere())).status).toBe(200);
  });

  it('does not use up the tries of an account by forms that are wrong', async () => {
    for (let n = 0; n < 10; n++) expect((await register('clumsy@example.com', visitor, 'short')).status).toBe(422);
    expect((await register('clumsy@example.com')).status).toBe(200);
  });

  it('who guesses the codes of links waits, too', async () => {
    for (let n = 0; n < 60; n++) expect((await visitor.post('/account/confirm', {})).status).toBe(410);
    expect(await visitor.post('/account/confirm', {})).toMatchObject({ status: 429, heading: 'Too many requests' });
  });
});
