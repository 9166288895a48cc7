import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';
import { stormLantern } from '../test-support/storm-lantern.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('An operator who changes a product that another one changes too', () => {
  let service: TestService;
  let operator: string;
  let number = 0;

  beforeAll(async () => {
    service = await startCatalog();
    operator = `Bearer ${service.tokenFor({ roles: ['catalogue'] })}`;
  });
  afterAll(() => service?.stop());

  type Method = 'post' | 'put' | 'patch' | 'delete';
  const send = (method: Method, path: string, body?: object, ifMatch?: string) =>
    service.request[method](path)
      .set('Authorization', operator)
      .set(ifMatch === undefined ? {} : { 'If-Match': ifMatch })
      .send(body);
  const create = async (): Promise<string> => {
    number += 1;
    const { body } = await send('post', '/products', { sku: `TW-BOTH-${number}`, ...stormLantern }).expect(201);
    return body.productId;
  };
  const read = async (id: string) => {
    const { body, headers } = await service.request.get(`/products/${id}`).expect(200);
    return { product: body, tag: String(headers['etag']) };
  };
  const changes: ReadonlyArray<[string, Method, string, object?]> = [
    ['the details', 'patch', '', { name: 'Gale Lantern' }],
    ['the price', 'put', '/price', eur(6000)],
    ['the sale', 'put', '/sale', { price: eur(4000), from: inHours(1), until: inHours(2) }],
    ['that it is sold', 'post', '/discontinue'],
  ];

  it.each(changes)('changes %s as long as it is as they have read it', async (_, method, path, body) => {
    const id = await create();
    const { product, tag } = await read(id);
    expect(tag).toMatch(new RegExp(`^"${product.version}-`));
    await send(method, `/products/${id}${path}`, body, tag).expect(204);

    const changed = await read(id);
    expect(changed.product.version).toBe(product.version + 1);
    const { body: refusal } = await send(method, `/products/${id}${path}`, body, tag).expect(412);
    expect(refusal).toMatchObject({ code: 'changed-meanwhile', version: changed.product.version });
    expect((await read(id)).product).toEqual(changed.product);
  });

  it('ends no sale that is another one than they have read', async () => {
    const id = await create();
    const { tag } = await read(id);
    await send('put', `/products/${id}/sale`, { price: eur(4000), from: inHours(1), until: inHours(2) }).expect(204);
    await send('delete', `/products/${id}/sale`, undefined, tag).expect(412);
    await send('delete', `/products/${id}/sale`, undefined, (await read(id)).tag).expect(204);
  });

  it('is one of many who change the same version at once, of whom one succeeds', async () => {
    const id = await create();
    const { tag } = await read(id);
    const prices = [5100, 5200, 5300, 5400, 5500];
    const answers = await Promise.all(prices.map((price) => send('put', `/products/${id}/price`, eur(price), tag)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 412, 412, 412, 412]);
    const winner = answers.findIndex(({ status }) => status === 204);
    expect((await read(id)).product.regularPrice).toEqual(eur(prices[winner]!));
  });

  it('may leave it to the last one, accept several versions, and hears what cannot be read', async () => {
    const id = await create();
    await send('put', `/products/${id}/price`, eur(5100)).expect(204);
    await send('put', `/products/${id}/price`, eur(5200), '*').expect(204);
    await send('put', `/products/${id}/price`, eur(5300), '"1", "3"').expect(204);
    await send('put', `/products/${id}/price`, eur(5400), 'W/"4"').expect(412);
    const { body } = await send('put', `/products/${id}/price`, eur(5500), '4').expect(400);
    expect(body).toMatchObject({ code: 'if-match-unreadable', detail: expect.stringContaining('If-Match') });
    expect((await read(id)).product.regularPrice).toEqual(eur(5300));
  });
});
