import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';
import { TokenIssuer, type TokenWishes } from './token-issuer.js';

describe('A signed-in request', () => {
  let desk: ParcelDesk;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
  });
  afterAll(() => desk.close());

  const get = (path: string, token?: string) =>
    token ? desk.http.get(path).set('Authorization', `Bearer ${token}`) : desk.http.get(path);
  const as = async (path: string, wishes?: TokenWishes) => get(path, await desk.issuer.tokenFor(wishes));

  it('is known by its user', async () => {
    const id = randomUUID();
    expect((await as('/parcels/clerk', { id })).body).toEqual({
      kind: 'person',
      id,
      email: 'ada@example.com',
      name: 'ada',
      roles: ['customer'],
    });
  });

  it('may be that of a program, which is no person', async () => {
    const token = await desk.issuer.clientTokenFor('warehouse', ['stock']);
    expect((await get('/parcels/caller', token)).body).toEqual({ kind: 'client', id: 'warehouse', roles: ['stock'] });
    expect((await get('/parcels/clerk', token)).body).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  it('has each role once, and none that this release does not know', async () => {
    const claims = { roles: ['stock', 'customer', 'stock', 'harbour-pilot', '__proto__'] };
    expect((await as('/parcels/clerk', { claims })).body).toMatchObject({ roles: ['stock', 'customer'] });
  });

  it('is asked for where a route is not public', async () => {
    const answer = await get('/parcels/clerk');
    expect(answer.body).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it.each<[string, TokenWishes]>([
    ['an expired token', { expiresIn: '-1s' }],
    ['a token that is not valid yet', { claims: { nbf: Math.floor(Date.now() / 1_000) + 60 } }],
    ['a token of another issuer', { claims: { iss: 'http://elsewhere.test/oidc' } }],
    ['a token of no issuer', { claims: { iss: undefined } }],
    ['a token for another audience', { claims: { aud: 'tradewind-web' } }],
    ['a token for nobody', { claims: { aud: undefined } }],
    ['an ID token', { header: { typ: 'JWT' } }],
    ['a token of another type', { header: { typ: 'logout+jwt' } }],
    ['a token whose key is not known', { header: { kid: 'another' } }],
    ['a token whose subject is no UUID', { claims: { sub: 'ada' } }],
    ['a token of no client', { claims: { client_id: undefined } }],
    ['a token whose client is no name', { claims: { client_id: ['tradewind-web'] } }],
    ['a token of a person without an address', { claims: { email: undefined } }],
    ['a token of a client with an address', { claims: { sub: 'warehouse', client_id: 'warehouse' } }],
    ['a token without roles', { claims: { roles: undefined } }],
    ['a token with one role that is no list', { claims: { roles: 'operations' } }],
    ['a token with the old claim', { claims: { roles: undefined, role: 'operations' } }],
    ['a token with nested roles', { claims: { roles: [['operations']] } }],
    ['a token whose roles are an object', { claims: { roles: { 0: 'operations', length: 1 } } }],
    ['a token of more than 8 KB', { claims: { note: 'x'.repeat(8_192) } }],
  ])('is refused with %s', async (_, wishes) => {
    expect((await as('/parcels/caller', wishes)).body).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it.each(['none', 'HS256', 'ES256'])('is refused with a token whose algorithm is said to be %s', async (alg) => {
    const [header, claims, signature] = (await desk.issuer.tokenFor()).split('.') as [string, string, string];
    const said = { ...(JSON.parse(Buffer.from(header, 'base64url').toString()) as object), alg };
    const forged = Buffer.from(JSON.stringify(said)).toString('base64url');
    expect((await get('/parcels/clerk', `${forged}.${claims}.${signature}`)).status).toBe(401);
    expect((await get('/parcels/clerk', `${forged}.${claims}.`)).status).toBe(401);
  });

  it('is refused with a token that was changed', async () => {
    const [header, claims, signature] = (await desk.issuer.tokenFor()).split('.') as [string, string, string];
    const changed = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), roles: ['operations'] };
    const forged = Buffer.from(JSON.stringify(changed)).toString('base64url');
    expect((await get('/parcels/vault', `${header}.${forged}.${signature}`)).status).toBe(401);
  });

  it('is refused with a token that somebody else has signed', async () => {
    const forger = await TokenIssuer.open();
    expect((await get('/parcels/clerk', await forger.tokenFor())).status).toBe(401);
    await forger.goDown();
  });

  it('is refused with what is no token at all', async () => {
    expect((await get('/parcels/clerk', 'open-sesame')).status).toBe(401);
  });

  it('may lack the role', async () => {
    expect((await as('/parcels/vault', { roles: ['customer', 'stock'] })).body).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    expect((await as('/parcels/vault', { roles: ['operations'] })).body).toEqual({ open: true });
  });

  it('may be that of a guest where a rule says so', async () => {
    expect((await get('/parcels/shelf')).status).toBe(401);
    expect((await get('/parcels/shelf').set('Guest-Basket', 'secret')).status).toBe(200);
    expect((await get('/parcels/clerk').set('Guest-Basket', 'secret')).status).toBe(401);
    expect((await get('/parcels/shelf', 'no-token').set('Guest-Basket', 'secret')).status).toBe(401);
    expect((await get('/parcels/shelf', await desk.issuer.clientTokenFor('robot', ['stock']))).status).toBe(403);
  });

  it("sees what is its own, and what is everybody's with a role for it", async () => {
    expect((await as('/parcels/mine', { roles: ['customer', 'orders'] })).body).toMatchObject({ seesAll: false });
    expect((await as('/parcels/mine', { roles: ['support'] })).body).toMatchObject({ seesAll: true });
    const client = await desk.issuer.clientTokenFor('call-centre', ['support']);
    expect((await get('/parcels/mine', client)).body).toEqual({ userId: 'call-centre', seesAll: true });
    expect((await get('/parcels/mine', await desk.issuer.clientTokenFor('robot', ['orders']))).status).toBe(403);
  });

  it('goes on working while the sign-in service is down, with keys fetched once', async () => {
    const fetches = desk.issuer.fetches;
    await desk.issuer.goDown();
    expect((await as('/parcels/clerk')).status).toBe(200);
    expect(desk.issuer.fetches).toBe(fetches);
    await desk.issuer.comeBack();
  });
});

describe('A service whose sign-in service changes its keys', () => {
  it('accepts the new key without a restart, and from then on nothing that the old one has signed', async () => {
    const desk = await ParcelDesk.open();
    const clerk = async (token: string) => desk.http.get('/parcels/clerk').set('Authorization', `Bearer ${token}`);
    const before = await desk.issuer.tokenFor();
    expect((await clerk(before)).status).toBe(200);
    await desk.issuer.changeKeys();
    const after = await desk.issuer.tokenFor();
    await expect.poll(async () => (await clerk(after)).status, { timeout: 20_000 }).toBe(200);
    expect((await clerk(before)).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    await desk.close();
  });
});

describe('A service that has just started', () => {
  it('asks for the keys once more when the connection breaks, and a second break is said', async () => {
    const desk = await ParcelDesk.open();
    const clerk = async () =>
      desk.http.get('/parcels/clerk').set('Authorization', `Bearer ${await desk.issuer.tokenFor()}`);
    desk.issuer.cutOff = 2;
    expect((await clerk()).body).toMatchObject({ status: 503, code: 'sign-in-unavailable' });
    desk.issuer.cutOff = 1;
    expect((await clerk()).status).toBe(200);
    await desk.close();
  });
});

describe('A service whose sign-in service was never up', () => {
  it('says so, and works as soon as it is', async () => {
    const desk = await ParcelDesk.open();
    await desk.issuer.goDown();
    const clerk = async () =>
      desk.http.get('/parcels/clerk').set('Authorization', `Bearer ${await desk.issuer.tokenFor()}`);
    expect((await clerk()).body).toMatchObject({ status: 503, code: 'sign-in-unavailable' });
    await desk.issuer.comeBack();
    expect((await clerk()).status).toBe(200);
    await desk.close();
  });
});
