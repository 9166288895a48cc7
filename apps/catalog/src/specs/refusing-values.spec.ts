import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';
import { stormLantern } from '../test-support/storm-lantern.js';

describe('The catalogue', () => {
  let service: TestService;
  let operator: string;

  beforeAll(async () => {
    service = await startCatalog();
    operator = service.tokenFor({ roles: ['catalogue'] });
  }, 60_000);
  afterAll(() => service.stop());

  const send = (method: 'post' | 'put' | 'patch', path: string, body?: object) =>
    service.request[method](path).auth(operator, { type: 'bearer' }).send(body);
  const fieldsOf = (answer: { body: { errors: { field: string }[] } }) => answer.body.errors.map(({ field }) => field);
  const report = async (lines: object[]) => {
    const { importId } = (await send('post', '/product-imports', lines).expect(202)).body;
    return eventually(async () => {
      const { body } = await service.request.get(`/product-imports/${importId}`).auth(operator, { type: 'bearer' });
      expect(body).toMatchObject({ status: 'completed' });
      return body;
    });
  };
  const listed = (sku: string, more: object = {}) => {
    return { sku, name: 'Storm lantern', brand: 'Harbour', category: 'Light', price: '49.90', ...more };
  };

  it.each([
    ['no offset', '2030-01-01T10:00:00'],
    ['no time', '2030-01-01'],
    ['a day that does not exist', '2030-02-30T10:00:00Z'],
    ['a week that JavaScript can not read', '2030-W05-1T10:00:00Z'],
  ])('rejects a sale that begins at a moment with %s', async (_, from) => {
    const sale = { price: { amount: 4000, currency: 'EUR' }, from, until: '2030-03-01T10:00:00Z' };
    const answer = await send('put', `/products/${newId()}/sale`, sale).expect(400);
    expect(fieldsOf(answer)).toContain('from');
  });

  it.each(['Z', '+05:30'])('accepts a sale whose moments have the offset %s', async (offset) => {
    const { productId } = (await send('post', '/products', { sku: `TW-${newId()}`, ...stormLantern }).expect(201)).body;
    const from = `2030-01-01T10:00:00${offset}`;
    await send('put', `/products/${productId}/sale`, {
      price: { amount: 4000, currency: 'EUR' },
      from,
      until: '2030-03-01T10:00Z',
    }).expect(204);
    const { body } = await service.request.get(`/products/${productId.toUpperCase()}`).expect(200);
    expect(body.sale.from).toBe(new Date(from).toISOString());
  });

  it.each(['minPrice', 'maxPrice', 'limit'])('accepts only a number as %s', async (name) => {
    for (const text of ['', '%20', '0x10', '1e3', '9223372036854775808']) {
      const answer = await service.request.get(`/products?${name}=${text}`).expect(400);
      expect(fieldsOf(answer)).toContain(name);
    }
    await service.request.get(`/products?${name}=10`).expect(200);
  });

  it.each([
    ['no body', undefined],
    ['an empty one', {}],
    ['nothing but nulls', { name: null }],
  ])('names the fields that can be revised when a revision has %s', async (_, body) => {
    const answer = await send('patch', `/products/${newId()}`, body).expect(400);
    expect(fieldsOf(answer)).toEqual(['name', 'description', 'brand', 'category', 'picture']);
  });

  it('imports no price that it would not accept from an operator', async () => {
    const outcome = await report([
      listed('LIM-1', { price: '1000000000.00' }),
      listed('LIM-2', { price: '1000000000.01' }),
      listed('LIM-3', { price: '9999999999.99' }),
    ]);
    expect(outcome).toMatchObject({ created: 1 });
    expect(outcome.rejected).toEqual([
      { line: 2, field: 'price', reason: expect.stringContaining('100000000000') },
      { line: 3, field: 'price', reason: expect.stringContaining('100000000000') },
    ]);
  });

  it('rejects the lines of a file with characters that the database cannot store, and imports the others', async () => {
    const outcome = await report([
      listed('NUL-1'),
      listed('NUL-2', { name: 'Storm\u0000 lantern' }),
      listed('NUL-3', { description: 'Burns \ud800' }),
      listed('NUL-4', { 'pri\u0000ce': '1' }),
      listed('NUL-\u0000'),
      listed('NUL-6'),
    ]);
    expect(outcome).toMatchObject({ created: 2 });
    expect(outcome.rejected.map(({ line, field }: { line: number; field: string }) => [line, field])).toEqual([
      [2, 'name'],
      [3, 'description'],
      [4, 'line'],
      [5, 'sku'],
    ]);
  });

  it('rejects such lines of a CSV file too', async () => {
    const csv =
      'sku,name,brand,category,price\nCSV-1,Storm\u0000 lantern,Harbour,Light,1\nCSV-2,Lantern,Harbour,Light,1';
    const { body } = await service.request
      .post('/product-imports')
      .auth(operator, { type: 'bearer' })
      .type('text/csv')
      .send(csv)
      .expect(202);
    await eventually(async () => {
      const answer = await service.request.get(`/product-imports/${body.importId}`).auth(operator, { type: 'bearer' });
      expect(answer.body).toMatchObject({ status: 'completed', created: 1, rejected: [{ line: 2, field: 'name' }] });
    });
  });
});
