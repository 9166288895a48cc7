import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson } from './shop/person.js';
import { sessionFor } from './shop/session-for.js';
import { TestShop } from './shop/test-shop.js';

describe('A person who signs in over HTTPS', () => {
  let shop: TestShop;

  beforeAll(async () => {
    shop = await TestShop.open({ origin: 'https://shop.example' });
  });
  afterAll(() => shop.close());

  it('gets cookies that the browser sends to this very host only, and never in the clear', async () => {
    const browser = shop.browser();
    const secured = /; Path=\/; HttpOnly; Secure; SameSite=Lax$/;
    const begun = (await browser.ask('/sign-in')).headers['set-cookie']!;
    expect(begun).toEqual([expect.stringMatching(/^__Host-tradewind_sign_in=/)]);
    expect(begun[0]).toMatch(secured);

    const signedIn = (await browser.ask(await browser.beginSignIn())).headers['set-cookie']!;
    const [cookie] = signedIn.filter((line) => line.includes('tradewind_session='));
    expect(cookie).toMatch(/^__Host-tradewind_session=[A-Za-z0-9_-]{43}; Max-Age=43200; /);
    for (const line of signedIn) expect(line).toMatch(secured);
    expect((await browser.ask('/session')).body.user).toEqual(shop.identity.person);
  });

  it('is not known by a cookie of the plain name, which another subdomain can plant', async () => {
    const [person, planter] = [aPerson(), aPerson()];
    const { cookie } = await sessionFor(shop.gateway, person);
    const { cookie: planted } = await sessionFor(shop.gateway, planter);
    const userOf = async (Cookie: string) =>
      (await shop.browser().ask('/session', { headers: { Cookie } })).body.user as object | null;
    expect(await userOf(`tradewind_session=${planted}`)).toBeNull();
    expect(await userOf(`tradewind_session=${planted}; __Host-tradewind_session=${cookie}`)).toEqual(person);
    expect(await userOf(`__Host-tradewind_session=${cookie}; tradewind_session=${planted}`)).toEqual(person);
  });
});
