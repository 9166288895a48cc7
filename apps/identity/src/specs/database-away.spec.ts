import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { identitySettings, startIdentity } from '../test-support/start-identity.js';
import { Visitor } from '../test-support/visitor.js';

const email = 'ada@example.com';
const secretOfTools = identitySettings.TOOLS_CLIENT_SECRET;
const asTools = `Basic ${Buffer.from(`tradewind-tools:${secretOfTools}`).toString('base64')}`;

describe('While the database is away', () => {
  let identity: TestService;
  let visitor: Visitor;
  beforeAll(async () => {
    identity = await startIdentity();
    visitor = new Visitor(identity);
    await createAccount(identity, email);
  }, 120_000);
  afterAll(() => identity?.stop());

  const askAsTools = (path: string, fields: Readonly<Record<string, string>>) =>
    identity.request.post(`/oidc${path}`).set('Authorization', asTools).type('form').send(fields);
  const askForToken = () => askAsTools('/token', { grant_type: 'client_credentials' });

  it('programs are told to come back, and get their tokens when it is there again', async () => {
    const answers = await identity.withoutDatabase(async () => [
      await askForToken(),
      await askAsTools('/revocation', { token: 'a-token' }),
    ]);
    for (const { status, headers, body } of answers) {
      expect({ status, retryAfter: headers['retry-after'], body }).toEqual({
        status: 503,
        retryAfter: '5',
        body: { error: 'temporarily_unavailable', error_description: 'The database is not available' },
      });
    }
    await expect.poll(async () => (await askForToken()).status).toBe(200);
  });

  it('people are told so on a page, on every page that needs it, and sign in when it is there again', async () => {
    const flow = await SignInFlow.begin(identity);
    const form = await flow.open();
    const submit = async () => {
      const answer = await flow.submit(form, email, password);
      return { status: answer.status, headers: answer.headers, html: await answer.text() };
    };
    const answers = await identity.withoutDatabase(async () => [
      await visitor.post('/account/register', { email, displayName: 'Ada', password }),
      await visitor.post('/account/forgotten-password', { email }),
      await visitor.open('/oidc/auth?client_id=tradewind-web'),
      await visitor.open('/oidc/session/end'),
      await submit(),
    ]);
    for (const { status, headers, html } of answers) {
      expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '5' });
      expect(html).toContain('The database is not available');
    }
    await expect.poll(async () => (await submit()).status).toBe(303);
  });

  it('others follow the signing keys, as they are in memory', async () => {
    const keys = () => identity.request.get('/oidc/jwks');
    expect((await identity.withoutDatabase(async () => keys())).status).toBe(200);
  });
});
