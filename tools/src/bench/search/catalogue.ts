import type { Pool } from 'pg';
import { generateProducts, vocabulary } from './vocabulary.js';

const ROWS_AT_ONCE = 5_000;

const insert = `
  INSERT INTO product_search_entries (id, sku, name, description, brand, brand_slug, category, category_slug, picture, currency,
    regular_price, price, on_sale, discontinued, created_at, updated_at)
  SELECT gen_random_uuid(), sku, name, description, brand, brand, category, category, 'lantern', 'EUR',
    price, price, false, false, made, made
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::timestamptz[])
    AS product (sku, name, description, brand, category, price, made)`;

const indexesOfTable = `
  SELECT indexname AS name, indexdef AS definition FROM pg_indexes
   WHERE tablename = 'product_search_entries' AND indexname <> 'product_search_pkey'`;

/** Inserts the rows first and then recreates the indexes that the service's migrations created. */
export async function fillCatalogue(pool: Pool, products: number): Promise<void> {
  const { rows: indexes } = await pool.query<{ name: string; definition: string }>(indexesOfTable);
  for (const { name } of indexes) await pool.query(`DROP INDEX ${name}`);
  const starts = Array.from({ length: Math.ceil(products / ROWS_AT_ONCE) }, (_, i) => i * ROWS_AT_ONCE);
  await inTwoLanes(starts, (from) => insertProducts(pool, from, Math.min(products - from, ROWS_AT_ONCE)));
  await inTwoLanes(indexes, async ({ definition }) => {
    const client = await pool.connect();
    await client.query(`SET maintenance_work_mem = '512MB'`);
    await client.query(definition);
    client.release();
  });
  await pool.query('INSERT INTO search_words SELECT DISTINCT unnest($1::text[]) ON CONFLICT DO NOTHING', [vocabulary]);
  await pool.query('VACUUM ANALYZE product_search_entries, search_words');
}

async function insertProducts(pool: Pool, from: number, count: number): Promise<void> {
  const products = generateProducts(from, count);
  const columns = ['sku', 'name', 'description', 'brand', 'category', 'price', 'made'] as const;
  await pool.query(
    insert,
    columns.map((column) => products.map((product) => product[column])),
  );
}

async function inTwoLanes<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([lane(), lane()]);
}
