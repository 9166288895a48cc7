import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { eventually, type TestService } from '@tradewind/testing';
import type { ProductImportDto } from '../interface/http/dto/product-import.dto.js';
import { startCatalog } from '../test-support/catalog-service.js';

const header = 'sku,name,brand,category,price';
const entry = (sku: string, more = '') =>
  `{"sku":"${sku}","name":"Storm lantern","brand":"Harbour","category":"Light","price":"49.90"${more}}`;
/** One for each text. */
const skuOf = (text: string) => `TW-${createHash('sha256').update(text).digest('hex').slice(0, 20).toUpperCase()}`;

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
  const read = (path: string) => service.request.get(path).set('Authorization', operator).expect(200);
  const reportOf = async (type: string, body: string): Promise<ProductImportDto> => {
    const { importId } = (await send(type, body).expect(202)).body as { importId: string };
    return eventually(
      async () => {
        const report = (await read(`/product-imports/${importId}`)).body as ProductImportDto;
        expect(report).toMatchObject({ status: 'completed' });
        return report;
      },
      { timeoutMs: 30_000 },
    );
  };

  afterEach(() => {
    const inherited = Object.keys(Object.getPrototypeOf({}) as object);
    expect({ inherited, polluted: ({} as { admin?: unknown }).admin }).toEqual({ inherited: [], polluted: undefined });
  });

  it.each([
    ['__proto__', '"__proto__":{"admin":true,"price":"0.01"}'],
    ['__proto__', '"__proto__":"x"'],
    ['__proto__', String.raw`"\u005f_proto__":{"admin":true}`],
    ['constructor', '"constructor":{"prototype":{"admin":true}}'],
    ['hasOwnProperty', '"hasOwnProperty":1'],
    ['id', '"id":"0190f5c4-52aa-7e21-b222-0242ac120002"'],
    ['discontinued', '"discontinued":true'],
  ])('has a product rejected that sets %s, by %s, and the next one imported', async (field, member) => {
    const sku = skuOf(member);
    const report = await reportOf('application/json', `[${entry(`${sku}-1`, `,${member}`)},${entry(`${sku}-2`)}]`);
    expect(report).toMatchObject({ created: 1, rejected: [{ line: 1, field, reason: 'is not a known field' }] });
  });

  it.each(['{"toString":1,"valueOf":1}', '{"__proto__":null}', '{"toString":{"call":1}}', '["x"]', 'true', 'null'])(
    'has a product rejected whose name is %s, and the next one imported',
    async (name) => {
      const sku = skuOf(name);
      const odd = entry(`${sku}-1`).replace('"Storm lantern"', name);
      const report = await reportOf('application/json', `[${odd},${entry(`${sku}-2`)}]`);
      expect(report).toMatchObject({ created: 1, rejected: [{ line: 1, field: 'name' }] });
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'id'])('is refused when it has a column %s', async (column) => {
    const lines = `${header},${column}\nCOL-1,Storm lantern,Harbour,Light,49.90,x`;
    const { body } = await send('text/csv', lines).expect(400);
    expect(body.errors).toMatchObject([{ field: 'header', reason: expect.stringContaining(column.toLowerCase()) }]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('takes %s as the text of a cell for what it says', async (text) => {
    const sku = `TEXT-${text.replaceAll('_', '')}`.toUpperCase();
    expect(await reportOf('text/csv', `${header}\n${sku},${text},${text},${text},49.90`)).toMatchObject({ created: 1 });
    const { body } = await service.request.get(`/products?brand=${text}`).expect(200);
    expect(body.items).toMatchObject([{ sku, name: text, brand: text, category: text }]);
  });

  const formulas = ['=HYPERLINK("http://example.com")', '+1+1', '-1+1', '@SUM(A1)', '\tx', '\rx'];

  it('keeps a text that looks like a formula as it is', async () => {
    const lines = formulas.slice(0, 4).map((text, n) => `FORM-${n},"${text.replaceAll('"', '""')}",Sheets,Light,49.90`);
    expect(await reportOf('text/csv', [header, ...lines].join('\n'))).toMatchObject({ created: 4 });
    const { body } = await service.request.get('/products?brand=sheets').expect(200);
    expect(body.items.map(({ name }: { name: string }) => name).sort()).toEqual(formulas.slice(0, 4).sort());
  });

  it('has no price that is a formula', async () => {
    const lines = ['=1+1', '=49.90', '+49.90', '-49.90', '1e2', '0x10'].map(
      (price, n) => `CALC-${n},Lamp,Sheets,Light,${price}`,
    );
    const report = await reportOf('text/csv', [header, ...lines].join('\n'));
    expect(report).toMatchObject({ created: 0 });
    expect(report.rejected.map(({ line, field }) => [line, field])).toEqual(lines.map((_, n) => [n + 2, 'price']));
  });

  it('has its rejections reported without anything that a spreadsheet would calculate', async () => {
    const products = formulas.map((field, n) => entry(`CELL-${n}`, `,${JSON.stringify(field)}:1`));
    const { id } = await reportOf('application/json', `[${products.join(',')}]`);
    const { text } = await read(`/product-imports/${id}/rejections`);
    const cells = (parse(text, { from_line: 2 }) as string[][]).map(([, field]) => field);
    expect(cells).toEqual(formulas.map((field) => `'${field}`));
  });
});
