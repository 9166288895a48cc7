import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  ProductCreatedIntegrationEvent,
  ProductPriceChangedIntegrationEvent,
  ProductUpdatedIntegrationEvent,
} from '@tradewind/contracts';
import { eventually, type TestService } from '@tradewind/testing';
import type { ProductImportDto } from '../interface/http/dto/product-import.dto.js';
import { startCatalog } from '../test-support/catalog-service.js';

const header = 'sku,name,description,brand,category,price,currency,picture';
const line = (number: number, price = '10.00'): string =>
  `IMP-${number},Thing ${number},"A thing, good",Maker,Things,${price},EUR,rope`;

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('A product file', () => {
  let service: TestService;
  let operator: string;

  beforeAll(async () => {
    service = await startCatalog();
    operator = `Bearer ${service.tokenFor({ roles: ['catalogue'] })}`;
  }, 60_000);
  afterAll(() => service.stop());

  const send = (type: string, body: string) =>
    service.request.post('/product-imports').set('Authorization', operator).type(type).send(body);
  const progress = async (id: string): Promise<ProductImportDto> =>
    (await service.request.get(`/product-imports/${id}`).set('Authorization', operator).expect(200)).body;
  const finished = async (id: string): Promise<ProductImportDto> => {
    await eventually(async () => expect(await progress(id)).toMatchObject({ status: 'completed' }), {
      timeoutMs: 55_000,
    });
    return progress(id);
  };
  const importCsv = async (...lines: string[]): Promise<ProductImportDto> =>
    finished((await send('text/csv', [header, ...lines].join('\n')).expect(202)).body.importId);
  const eventsTold = async (): Promise<number> => {
    const [row] = await service.query<{ count: number }>('SELECT count(*)::int AS count FROM outbox');
    return row!.count;
  };

  it('has its good lines imported and each bad line reported with line, field, and reason', async () => {
    const report = await importCsv(
      line(1),
      'IMP 2,X,,Maker,Things,ten,EUR,unicorn',
      line(3, '10.005'),
      line(4),
      '',
      'IMP-1,Once more,,Maker,Things,1,EUR,rope',
      'IMP-5,too,few',
      '"IMP-6","Two\nlines",,Maker,Things,"12,5",EUR,rope',
      line(7, '0'),
    );
    expect(report).toMatchObject({ total: 8, done: 8, created: 3, updated: 0, unchanged: 0 });
    expect(report.rejected).toEqual([
      { line: 3, field: 'sku', reason: expect.stringContaining('hyphens') },
      { line: 3, field: 'name', reason: 'must have 2 to 120 characters' },
      { line: 3, field: 'picture', reason: expect.stringContaining('must be one of') },
      { line: 3, field: 'price', reason: expect.stringContaining('49.90') },
      { line: 4, field: 'price', reason: expect.stringContaining('2 decimals') },
      { line: 7, field: 'sku', reason: 'is on line 2 already' },
      { line: 8, field: 'line', reason: 'has 3 fields, the header has 8' },
      { line: 11, field: 'price', reason: expect.stringContaining('more than zero') },
    ]);
    const { body } = await service.request.get('/products?text=two+lines').expect(200);
    expect(body.items).toMatchObject([{ sku: 'IMP-6', name: 'Two lines', price: { amount: 1250, currency: 'EUR' } }]);
  });

  it('changes nothing and publishes nothing when it is imported again', async () => {
    const before = await eventsTold();
    expect(await importCsv(line(1), line(4))).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await eventsTold()).toBe(before);
  });

  it('has its changes published', async () => {
    expect(await importCsv(line(1, '12.00'), line(4).replace('good', 'better'))).toMatchObject({
      created: 0,
      updated: 2,
      unchanged: 0,
    });
    await eventually(async () => {
      expect(await service.published(ProductPriceChangedIntegrationEvent)).toHaveLength(1);
      expect(await service.published(ProductUpdatedIntegrationEvent)).toHaveLength(1);
      expect(await service.published(ProductCreatedIntegrationEvent)).toHaveLength(3);
    });
  });

  it('changes no product against the rules of the shop', async () => {
    const { body } = await service.request.get('/products?text=thing+4').expect(200);
    await service.request.post(`/products/${body.items[0].id}/discontinue`).set('Authorization', operator).expect(204);
    const report = await importCsv(line(4, '99.00'), line(1, '13.00').replace('EUR', 'GBP'));
    expect(report.rejected).toEqual([
      { line: 2, field: 'sku', reason: expect.stringContaining('discontinued') },
      { line: 3, field: 'currency', reason: expect.stringContaining('EUR') },
    ]);
  });

  it('can be JSON', async () => {
    const list = [
      { sku: 'IMP-20', name: 'Thing 20', brand: 'Maker', category: 'Things', price: 19.9 },
      { sku: 'IMP-21', name: 'Thing 21', brand: 'Maker', category: 'Things', price: '20', colour: 'red' },
      'IMP-22',
    ];
    const { body } = await send('application/json', JSON.stringify(list)).expect(202);
    const report = await finished(body.importId);
    expect(report).toMatchObject({ total: 3, created: 1 });
    expect(report.rejected).toEqual([
      { line: 2, field: 'colour', reason: 'is not a known field' },
      { line: 3, field: 'line', reason: 'must be an object' },
    ]);
  });

  it('is rejected when its header is wrong', async () => {
    await send('text/csv', 'sku;name;colour\n').expect(400);
    await send('text/csv', '').expect(400);
    await send('application/json', '{}').expect(400);
  });

  it('may use semicolons and start with a byte order mark', async () => {
    const { body } = await send(
      'text/csv',
      '\uFEFFSKU;Name;Brand;Category;Price\r\nIMP-30;Thing;Maker;Things;7,50\r\n',
    ).expect(202);
    expect(await finished(body.importId)).toMatchObject({ created: 1, rejected: [] });
  });

  it('counts the first of several lines with the same code, however far apart they are', async () => {
    const between = Array.from({ length: 450 }, (_, index) => line(index + 5_000));
    const report = await importCsv(line(4_999, '1.00'), ...between, line(4_999, '2.00'));
    expect(report).toMatchObject({ created: 451, rejections: 1 });
    expect(report.rejected).toEqual([{ line: 453, field: 'sku', reason: 'is on line 2 already' }]);
  });

  it('has a report with the number of rejected lines and the first hundred of them; all of them can be downloaded', async () => {
    const bad = Array.from({ length: 1_250 }, (_, index) => `BAD-${index},Thing,,Maker,Things,=1+1,EUR,rope`);
    const report = await importCsv(...bad);
    expect(report).toMatchObject({ total: 1_250, done: 1_250, created: 0, rejections: 1_250 });
    expect(report.rejected.map((rejection) => rejection.line)).toEqual(bad.slice(0, 100).map((_, index) => index + 2));
    const path = `/product-imports/${report.id}/rejections`;
    const { text, headers } = await service.request.get(path).set('Authorization', operator).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [first, ...rows] = text.trimEnd().split('\n');
    expect(first).toBe('line,field,reason');
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(bad.map((_, index) => index + 2));
    await service.request.get(path).expect(401);
    await service.request
      .get('/product-imports/0190f5c3-1f42-7d10-8a11-0242ac120000/rejections')
      .set('Authorization', operator)
      .expect(404);
  });

  it('is accepted once per idempotency key, and another file with the same key is rejected', async () => {
    const once = (body: string) => send('text/csv', body).set('Idempotency-Key', 'spring-catalogue');
    const file = [header, line(7_000)].join('\n');
    const first = await once(file).expect(202);
    const again = await once(file).expect(202);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    await once([header, line(7_001)].join('\n')).expect(422);
    await finished(first.body.importId);
  });

  it('is another import when another operator sends the same file under the same key', async () => {
    const key = 'autumn-catalogue';
    const file = [header, line(7_100)].join('\n');
    const other = `Bearer ${service.tokenFor({ roles: ['catalogue'] })}`;
    const first = await send('text/csv', file).set('Idempotency-Key', key).expect(202);
    const second = await send('text/csv', file).set('Authorization', other).set('Idempotency-Key', key).expect(202);
    expect(second.body.importId).not.toBe(first.body.importId);
    expect(second.headers).not.toHaveProperty('idempotent-replayed');
    await Promise.all([finished(first.body.importId), finished(second.body.importId)]);
  });

  it('is rejected above 20 MB, and when it has another type', async () => {
    const tooLarge = await send('text/csv', `${header}\n${'x\n'.repeat(11 * 1024 * 1024)}`);
    expect(tooLarge.body).toMatchObject({ status: 413, code: 'body-too-large' });
    const picture = await send('image/png', 'not really');
    expect(picture.body).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    const [{ count }] = (await service.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM product_imports WHERE status <> 'completed'`,
    )) as [{ count: number }];
    expect(count).toBe(0);
  });

  it('is imported to its end after the process that imported it died', async () => {
    const chunk = (from: number) =>
      JSON.stringify(
        [from, from + 1].map((n) => ({
          line: n,
          fields: { sku: `LEFT-${n}`, name: 'Left', brand: 'Maker', category: 'Things', price: '5' },
        })),
      );
    const id = '0190f5c3-1f42-7d10-8a11-0242ac120099';
    await service.query(
      `WITH job AS (INSERT INTO product_imports (id, status, total, done, created) VALUES ($1, 'running', 6, 2, 2) RETURNING id)
       INSERT INTO product_import_chunks SELECT id, number, lines FROM job, (VALUES (1, $2::jsonb), (2, $3::jsonb)) left_over (number, lines)`,
      [id, chunk(3), chunk(5)],
    );
    expect(await finished(id)).toMatchObject({ total: 6, done: 6, created: 6 });
  });

  it('of a thousand lines is accepted in one request and imported in chunks', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => line(index + 1_000, `${index % 90}.50`));
    expect(await importCsv(...lines)).toMatchObject({ total: 1_000, done: 1_000, created: 1_000, rejected: [] });
    expect(await importCsv(...lines)).toMatchObject({ created: 0, updated: 0, unchanged: 1_000 });
  }, 60_000);
});
