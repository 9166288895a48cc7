import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';

describe('A request with an Idempotency-Key', () => {
  let desk: ParcelDesk;
  let ada: string;
  let before: number;

  const count = async (): Promise<number> => (await desk.http.get('/parcels/count')).body.count as number;
  const handIn = (key: string, { label = 'books', grams = 900, token = ada } = {}) =>
    desk.http
      .post('/parcels')
      .set('Authorization', `Bearer ${token}`)
      .set('Idempotency-Key', key)
      .send({ label, size: { grams } });

  beforeAll(async () => {
    desk = await ParcelDesk.open();
    ada = await desk.issuer.tokenFor({ name: 'ada' });
  });
  beforeEach(async () => {
    before = await count();
  });
  afterAll(() => desk.close());

  it('has one effect and the same answer however often it is sent', async () => {
    const first = await handIn('k-1');
    const again = await handIn('k-1');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect([first, again].map(({ headers }) => headers['idempotent-replayed'])).toEqual([undefined, 'true']);
    expect(await count()).toBe(before + 1);
  });

  it('has one effect when it is sent twice at once', async () => {
    const answers = await Promise.all([handIn('k-2'), handIn('k-2')]);
    expect(answers[0].body).toEqual(answers[1].body);
    expect(await count()).toBe(before + 1);
  });

  it('may be tried again after it failed half-way', async () => {
    expect((await handIn('k-3', { grams: 40_000 })).status).toBe(400);
    expect(await count()).toBe(before);
    expect((await handIn('k-3', { grams: 40 })).status).toBe(201);
  });

  it('is refused when the key belongs to another request', async () => {
    await handIn('k-4', { label: 'books' });
    expect((await handIn('k-4', { label: 'bricks' })).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('has its key to itself among users', async () => {
    await handIn('k-5');
    await handIn('k-5', { token: await desk.issuer.tokenFor({ name: 'bob' }) });
    expect(await count()).toBe(before + 2);
  });

  it.each(['/parcels/', '/%70arcels'])('is the same request when its path is written %s', async (path) => {
    const key = `k ${path}`.replaceAll(/\W/g, '-');
    const first = await handIn(key);
    const again = await desk.http
      .post(path)
      .set('Authorization', `Bearer ${ada}`)
      .set('Idempotency-Key', key)
      .send({ label: 'books', size: { grams: 900 } });
    expect(again.body).toEqual(first.body);
    expect(await count()).toBe(before + 1);
  });

  it('is refused with a key that is none', async () => {
    expect((await handIn('two words')).body).toMatchObject({ status: 400, errors: [{ field: 'Idempotency-Key' }] });
  });
});
