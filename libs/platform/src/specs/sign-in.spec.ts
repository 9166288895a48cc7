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
      id,
      email: 'ada@example.com',
      name: 'ada',
      role: 'customer',
    });
  });

  it('is asked for where a route is not public', async () => {
    const answer = await get('/parcels/clerk');
    expect(answer.body).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it.each([
    ['an expired token', { expiresIn: '-1s' }],
    ['a token of another issuer', { issuer: 'somebody-else' }],
    ['a token whose subject is no UUID', { id: 'ada' }],
  ])('is refused with %s', async (_, wishes) => {
    expect((await as('/parcels/clerk', wishes)).body).toMatchObject({ status: 401, code: 'not-signed-in' });
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
    expect((await as('/parcels/vault', { role: 'customer' })).body).toMatchObject({ status: 403, code: 'not-allowed' });
    expect((await as('/parcels/vault', { role: 'operator' })).body).toEqual({ open: true });
  });

  it('goes on working while the sign-in service is down, with keys fetched once', async () => {
    const fetches = desk.issuer.fetches;
    await desk.issuer.goDown();
    expect((await as('/parcels/clerk')).status).toBe(200);
    expect(desk.issuer.fetches).toBe(fetches);
    await desk.issuer.comeBack();
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
