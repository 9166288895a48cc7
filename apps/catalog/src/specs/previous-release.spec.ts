import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { type TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';

/** What the release before wrote, while its tables had other names; columns that it left out were filled by the tables. */
describe('An instance of the previous release, while this one is rolled out,', () => {
  let service: TestService;
  const id = newId();

  beforeAll(async () => {
    service = await startCatalog();
  }, 60_000);
  afterAll(() => service.stop());

  const product = async () => (await service.request.get(`/products/${id}`).expect(200)).body;
  const project = (name: string) =>
    service.query(
      `WITH shown AS (
         INSERT INTO product_search (id, sku, name, description, brand, brand_slug, category, category_slug, picture, currency,
           regular_price, sale_price, sale_from, sale_until, discontinued, created_at, price, on_sale, updated_at)
         SELECT id, sku, $2, description, brand, brand_slug, category, category_slug, picture, currency,
           regular_price, sale_price, sale_from, sale_until, discontinued, created_at, regular_price, sale_started, now()
           FROM product WHERE id = $1
         ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, updated_at = EXCLUDED.updated_at
         RETURNING lower(name || ' ' || brand || ' ' || category) AS words
       )
       INSERT INTO search_word
       SELECT DISTINCT word FROM shown, regexp_split_to_table(words, '[^[:alnum:]]+') word WHERE word <> '' ORDER BY word
       ON CONFLICT DO NOTHING`,
      [id, name],
    );

  it('creates and changes products, and refuses a code that is taken', async () => {
    const insert = `
      INSERT INTO product (id, version, sku, name, description, brand, brand_slug, category, category_slug, picture, currency,
        regular_price, sale_started, discontinued, created_at)
      VALUES ($1, 1, 'OLD-1', 'Sextant', '', 'Maker', 'maker', 'Light', 'light', 'compass', 'EUR', 100, false, false, now())
      ON CONFLICT (id) DO NOTHING RETURNING id`;
    expect(await service.query(insert, [id])).toEqual([{ id }]);
    expect(await service.query(insert, [id])).toEqual([]);
    await expect(service.query(insert, [newId()])).rejects.toMatchObject({ constraint: 'product_sku_key' });
    const change = `UPDATE product SET (version, sale_price, sale_from, sale_until, sale_due_at)
        = ROW (2, 50, now() + interval '1 hour', now() + interval '2 hours', now() + interval '1 hour')
       WHERE id = $1 AND version = 1 RETURNING id`;
    expect(await service.query(change, [id])).toEqual([{ id }]);
    expect(await service.query(change, [id])).toEqual([]);
    const claim = `SELECT id FROM product WHERE id = $1 AND sale_due_at <= now() + interval '1 day' FOR UPDATE SKIP LOCKED`;
    expect(await service.query(claim, [id])).toEqual([{ id }]);
  });

  it('shows them to customers', async () => {
    await project('Octant');
    await project('Sextant');
    await service.query(
      `INSERT INTO price_history (product_id, amount, currency, reason, since) VALUES ($1, 100, 'EUR', 'created', now())`,
      [id],
    );
    await service.query('INSERT INTO recommendation (product_id, recommended_id, rank) VALUES ($1, $1, 1)', [id]);

    expect(await product()).toMatchObject({ sku: 'OLD-1', name: 'Sextant', price: { amount: 100, currency: 'EUR' } });
    const found = await service.request.get('/products?text=sextnat').expect(200);
    expect(found.body.items).toMatchObject([{ id }]);
    const history = await service.request.get(`/products/${id}/price-history`).expect(200);
    expect(history.body).toMatchObject([{ reason: 'created' }]);
    const recommended = await service.request.get(`/products/${id}/recommendations`).expect(200);
    expect(recommended.body).toMatchObject([{ id }]);

    await service.query('DELETE FROM recommendation WHERE recommended_id = $1', [id]);
    expect((await service.request.get(`/products/${id}/recommendations`).expect(200)).body).toEqual([]);
  });

  it('accepts product files and works on them', async () => {
    const importId = newId();
    await service.query(`INSERT INTO product_import (id, status, total, done) VALUES ($1, 'completed', 2, 1)`, [
      importId,
    ]);
    await service.query(`INSERT INTO product_import_chunk (import_id, number, lines) VALUES ($1, 1, '[7]')`, [
      importId,
    ]);
    const remember = `INSERT INTO product_import_sku (import_id, sku, line) VALUES ($1, 'OLD-1', 2) ON CONFLICT DO NOTHING RETURNING sku`;
    expect([
      ...(await service.query(remember, [importId])),
      ...(await service.query(remember, [importId])),
    ]).toHaveLength(1);
    await service.query(
      `WITH added AS (INSERT INTO product_import_rejection (import_id, line, field, reason) VALUES ($1, 2, 'sku', 'is bad'))
       UPDATE product_import SET rejections = rejections + 1 WHERE id = $1`,
      [importId],
    );
    const take = `
      WITH taken AS (
        DELETE FROM product_import_chunk
         WHERE import_id = $1 AND number = (SELECT min(number) FROM product_import_chunk WHERE import_id = $1) RETURNING lines
      ) SELECT lines FROM taken`;
    expect(await service.query(take, [importId])).toEqual([{ lines: [7] }]);

    const operator = service.tokenFor({ roles: ['catalogue'] });
    const { body } = await service.request.get(`/product-imports/${importId}`).auth(operator, { type: 'bearer' });
    expect(body).toMatchObject({ total: 2, rejections: 1, rejected: [{ line: 2, field: 'sku', reason: 'is bad' }] });
  });

  it('seeds the catalogue once', async () => {
    expect(await service.query('SELECT FROM catalogue_seeding')).toHaveLength(0);
    await service.query('INSERT INTO catalogue_seeding DEFAULT VALUES');
    expect(await service.query('SELECT FROM catalogue_seeding')).toHaveLength(1);
    await expect(service.query('INSERT INTO catalogue_seeding DEFAULT VALUES')).rejects.toMatchObject({
      code: '23505',
    });
  });
});
