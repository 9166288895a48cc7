import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';
import { type RegisteredPerson, Shop } from '../test-support/shop.js';

describe('Who waits for a product that is out of stock', () => {
  let service: TestService;
  let shop: Shop;
  beforeAll(async () => {
    service = await startNotification();
    shop = new Shop(service);
  });
  afterAll(() => service.stop());

  async function person(): Promise<RegisteredPerson> {
    const registered = await shop.register();
    const sql = 'SELECT FROM people WHERE id = $1';
    await eventually(async () => expect(await service.query(sql, [registered.id])).toHaveLength(1));
    return registered;
  }
  async function product(available: number | undefined = 0, name = 'Brass compass'): Promise<string> {
    const id = await shop.createProduct(name);
    if (available !== undefined) await stock(id, available, 1);
    await eventually(async () => {
      const sql = 'SELECT FROM products WHERE id = $1 AND name IS NOT NULL';
      expect(await service.query(sql, [id])).toHaveLength(1);
    });
    return id;
  }
  async function stock(id: string, available: number, revision: number): Promise<void> {
    await shop.modifyStock(id, available, revision);
    await eventually(async () => {
      const [row] = await service.query<{ stock_revision: number }>(
        'SELECT stock_revision FROM products WHERE id = $1',
        [id],
      );
      expect(row?.stock_revision).toBeGreaterThanOrEqual(revision);
    });
  }
  const ask = ({ token }: RegisteredPerson, productId: string) =>
    service.request.post('/back-in-stock-requests').auth(token, { type: 'bearer' }).send({ productId });
  const list = async ({ token }: RegisteredPerson) => {
    const { body } = await service.request.get('/back-in-stock-requests').auth(token, { type: 'bearer' }).expect(200);
    return (body as { items: { requestId: string; productId: string; productName: string }[] }).items;
  };
  const withdraw = ({ token }: RegisteredPerson, requestId: string) =>
    service.request.delete(`/back-in-stock-requests/${requestId}`).auth(token, { type: 'bearer' });
  const mailsTo = ({ email }: RegisteredPerson) =>
    service.query(
      `SELECT subject FROM previewed_mails WHERE recipient_address = $1 AND subject LIKE '%back in stock'`,
      [email],
    );
  const recorded = ({ id }: RegisteredPerson) =>
    service.query(`SELECT FROM mails WHERE person_id = $1 AND kind = 'back-in-stock'`, [id]);

  it('gets one mail when it is back, once for each request', async () => {
    const [ada, compass] = [await person(), await product()];
    const { body } = await ask(ada, compass).expect(201);
    expect(await list(ada)).toMatchObject([{ ...body, productId: compass, productName: 'Brass compass' }]);
    await stock(compass, 5, 2);
    await eventually(async () => expect(await mailsTo(ada)).toEqual([{ subject: 'Brass compass is back in stock' }]));
    expect(await list(ada)).toEqual([]);
    await stock(compass, 0, 3);
    await stock(compass, 9, 4);
    expect(await recorded(ada)).toHaveLength(1);
    await stock(compass, 0, 5);
    await ask(ada, compass).expect(201);
    await stock(compass, 1, 6);
    await eventually(async () => expect(await recorded(ada)).toHaveLength(2));
  });

  it('has their keys to themselves: somebody else under the same key waits in a request of their own', async () => {
    const [ada, bob, compass, key] = [await person(), await person(), await product(), newId()];
    const answers = await Promise.all(
      [ada, bob].map((one) => ask(one, compass).set('Idempotency-Key', key).expect(201)),
    );
    const ids = answers.map(({ body }) => (body as { requestId: string }).requestId);
    expect(new Set(ids).size).toBe(2);
    expect([await list(ada), await list(bob)]).toMatchObject([[{ requestId: ids[0] }], [{ requestId: ids[1] }]]);
  });

  it('waits in one request, however often they ask', async () => {
    const [ada, compass] = [await person(), await product()];
    const answers = await Promise.all([ask(ada, compass), ask(ada, compass), ask(ada, compass)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => (body as { requestId: string }).requestId)).size).toBe(1);
  });

  it('may ask while nobody knows how much there is, and is told when there is some', async () => {
    const ada = await person();
    const rope = await shop.createProduct('Rope');
    await eventually(async () => expect((await ask(ada, rope)).status).toBe(201));
    await stock(rope, 3, 1);
    await eventually(async () => expect(await recorded(ada)).toHaveLength(1));
  });

  it('is told nothing by news that are older than what is known', async () => {
    const [ada, compass] = [await person(), await product()];
    await stock(compass, 0, 9);
    await ask(ada, compass).expect(201);
    await shop.modifyStock(compass, 7, 8);
    await stock(compass, 0, 10);
    expect(await recorded(ada)).toEqual([]);
    expect(await list(ada)).toHaveLength(1);
  });

  it('is refused with the reason when there is nothing to wait for', async () => {
    const ada = await person();
    const { body } = await ask(ada, await product(4)).expect(409);
    expect(body).toMatchObject({ code: 'product-must-be-out-of-stock' });
    expect((await ask(ada, newId()).expect(404)).body).toMatchObject({ code: 'product-not-known' });
    expect((await ask(ada, 'compass').expect(400)).body).toMatchObject({ errors: [{ field: 'productId' }] });
  });

  it('may withdraw, gets no mail then, and nobody else can do it for them', async () => {
    const [ada, bob, compass] = [await person(), await person(), await product()];
    const { requestId } = (await ask(ada, compass).expect(201)).body as { requestId: string };
    await withdraw(bob, requestId).expect(404);
    await withdraw(ada, requestId).expect(204);
    await withdraw(ada, requestId).expect(204);
    await stock(compass, 5, 2);
    expect(await recorded(ada)).toEqual([]);
    expect(await list(ada)).toEqual([]);
  });

  it('can not withdraw what is answered', async () => {
    const [ada, compass] = [await person(), await product()];
    const { requestId } = (await ask(ada, compass).expect(201)).body as { requestId: string };
    await stock(compass, 5, 2);
    expect((await withdraw(ada, requestId).expect(409)).body).toMatchObject({ code: 'request-must-be-open' });
  });

  it('waits for a hundred products at most', async () => {
    const ada = await person();
    await service.query(
      `WITH added AS (INSERT INTO products (id, name) SELECT gen_random_uuid(), 'Rope' FROM generate_series(1, 100) RETURNING id)
       INSERT INTO back_in_stock_requests (id, version, person_id, product_id, status, requested_at)
       SELECT gen_random_uuid(), 1, $1, id, 'open', now() FROM added`,
      [ada.id],
    );
    const { body } = await ask(ada, await product()).expect(409);
    expect(body).toMatchObject({ code: 'person-has-room-for-a-request' });
  });

  it('is never forgotten when they ask at the moment in which it comes back: refused, or told', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => person()));
    const compass = await product();
    const [answers] = await Promise.all([
      Promise.all(people.map((each) => ask(each, compass))),
      shop.modifyStock(compass, 5, 2),
    ]);
    await stock(compass, 5, 2);
    for (const [n, { status }] of answers.entries()) {
      if (status === 201) await eventually(async () => expect(await recorded(people[n]!)).toHaveLength(1));
      else expect(status).toBe(409);
      expect(await list(people[n]!)).toEqual([]);
    }
  });
});
