import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import * as openid from 'openid-client';
import { addAlmanac, almanac } from '../test-support/almanac.js';
import { Browser } from '../test-support/browser.js';
import { answeredAt, createAccount, SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';

const page = '/account/programs';

describe('A program outside of the shop that a person has allowed to use their account', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity();
    await addAlmanac(identity);
  });
  afterAll(() => identity.stop());

  /** Signs in at the program. Resolves with the page that asks for consent. */
  async function asked(email: string) {
    const flow = await SignInFlow.begin(identity, new Browser(identity.url), almanac);
    const resumed = await flow.browser.get((await flow.submit(await flow.open(), email)).headers.get('location')!);
    return { flow, question: resumed.headers.get('location')! };
  }
  async function allowed(email: string) {
    const { flow, question } = await asked(email);
    const decided = await flow.browser.post(question, { decision: 'allow' });
    const tokens = await flow.tokens(answeredAt(await flow.browser.follow(decided, '/almanac')));
    const read = () => openid.fetchUserInfo(flow.config, tokens.access_token, tokens.claims()!.sub);
    return { flow, read };
  }
  const htmlOf = async (browser: Browser) => (await browser.get(page)).text();
  const takeBack = (browser: Browser, client = almanac.id) => browser.post(page, { client });

  it('is listed with what it may do, and until when', async () => {
    await createAccount(identity, 'ada@example.com');
    const { flow } = await allowed('ada@example.com');
    await allowed('ada@example.com');
    const html = await htmlOf(flow.browser);
    expect(html).toContain('You are signed in as <strong>ada@example.com</strong>');
    expect(html.match(/<h2[^>]*>The Almanac<\/h2>/g)).toHaveLength(1);
    expect(html).toContain('see your e-mail address');
    const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(html).toContain(`Until ${until.format(Date.now() + 14 * 86_400_000)}`);
  });

  it('may not any more as soon as the person takes it back, and is asked for the next time', async () => {
    await createAccount(identity, 'bob@example.com');
    const { flow, read } = await allowed('bob@example.com');
    expect(await read()).toMatchObject({ email: 'bob@example.com' });
    const answer = await takeBack(flow.browser);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page]);
    expect(await htmlOf(flow.browser)).toContain('No program outside of Tradewind may use your account.');
    await expect(read()).rejects.toMatchObject({ status: 401 });
    expect((await asked('bob@example.com')).question).toContain('/account/consent/');
  });

  it('keeps what others have allowed it', async () => {
    for (const email of ['cid@example.com', 'dot@example.com']) await createAccount(identity, email);
    const [cid, dot] = [await allowed('cid@example.com'), await allowed('dot@example.com')];
    await takeBack(cid.flow.browser);
    expect(await dot.read()).toMatchObject({ email: 'dot@example.com' });
  });

  it.each(['tradewind-web', 'nobody', ''])('is not one of the shop, or unknown: %j', async (client) => {
    const email = `eve-${client}@example.com`;
    await createAccount(identity, email);
    const shop = await SignInFlow.begin(identity);
    const tokens = await shop.tokens(await shop.signIn(email));
    expect((await takeBack(shop.browser, client)).status).toBe(303);
    expect(await openid.refreshTokenGrant(shop.config, tokens.refresh_token!)).toBeDefined();
    expect(await htmlOf(shop.browser)).toContain('No program outside of Tradewind');
  });

  it('is shown only to a person who is signed in, and answers no form of another site', async () => {
    const stranger = new Browser(identity.url);
    const signIn = `/sign-in?return=${encodeURIComponent(page)}`;
    expect((await stranger.get(page)).headers.get('location')).toBe(signIn);
    expect((await takeBack(stranger)).headers.get('location')).toBe(signIn);
    const { flow, read } = await allowed('ada@example.com');
    const forged = await flow.browser.post(page, { client: almanac.id }, { Origin: 'https://evil.example' });
    expect(forged.status).toBe(403);
    expect(await read()).toMatchObject({ email: 'ada@example.com' });
  });
});
