import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import fc from 'fast-check';
import { seedProducts } from '../application/seed-catalogue/products/seed-products.js';
import type { ProductDto, ProductPageDto } from '../interface/http/dto/product.dto.js';
import { startCatalog } from '../test-support/catalog-service.js';

const inOrder: Record<string, (a: ProductDto, b: ProductDto) => number> = {
  price: (a, b) => a.price.amount - b.price.amount,
  '-price': (a, b) => b.price.amount - a.price.amount,
  name: () => 0,
  newest: (a, b) => Date.parse(String(b.createdAt)) - Date.parse(String(a.createdAt)),
  relevance: () => 0,
};

const whistle = {
  description: 'Heard from far.',
  brand: 'Fogbank',
  category: 'Deck & Rope',
  picture: 'lantern',
  price: { amount: 100, currency: 'EUR' },
};

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('A customer', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startCatalog({ SEED: 'true' });
  }, 60_000);
  afterAll(async () => {
    delete process.env['SEED'];
    await service.stop();
  });

  const search = async (criteria: Record<string, string | number | boolean | undefined>): Promise<ProductPageDto> =>
    (await service.request.get('/products').query(criteria).expect(200)).body;
  const names = async (criteria: Record<string, string>): Promise<string[]> =>
    (await search(criteria)).items.map(({ name }) => name);

  const everyPage = async (criteria: Record<string, string | number | undefined>): Promise<ProductDto[]> => {
    const seen: ProductDto[] = [];
    let after: string | undefined;
    do {
      const page = await search({ ...criteria, after });
      seen.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    return seen;
  };

  it('finds a shop that was filled at its first start, with some products on sale', async () => {
    const { body: brands } = await service.request.get('/brands').expect(200);
    const { body: categories } = await service.request.get('/categories').expect(200);
    expect([brands.length, categories.length]).toEqual([7, 8]);
    expect(categories).toContainEqual({ slug: 'deck-rope', name: 'Deck & Rope', products: 9 });
    const onSale = seedProducts.filter(({ sale }) => sale).length;
    await eventually(async () => expect((await search({ onSale: true, limit: 100 })).items).toHaveLength(onSale));
  });

  it('finds products by their words, first those with the words in their name', async () => {
    expect((await names({ text: 'lantern' })).slice(0, 3).every((name) => /lantern/i.test(name))).toBe(true);
    expect(await names({ text: 'lighthouse people' })).toEqual(['Lighthouses of the North']);
    expect(await names({ text: 'binoc' })).toHaveLength(2);
    expect(await names({ text: 'TW-NAV-004' })).toEqual(['Binoculars 7 x 50']);
  });

  it('finds products by the beginning of a word, unless many have the word itself', async () => {
    expect(await names({ text: 'wind' })).toContain('Windbreaker Tern');
    const operator = `Bearer ${service.tokenFor({ roles: ['catalogue'] })}`;
    let number = 0;
    const create = (name: string) =>
      service.request
        .post('/products')
        .set('Authorization', operator)
        .send({ ...whistle, sku: `TW-NEW-${(number += 1)}`, name })
        .expect(201);
    await create('Gullwing');
    for (let n = 1; n <= 23; n += 1) await create(`Gull ${n}`);
    expect(await names({ text: 'gull', limit: '100' })).toContain('Gullwing');
    await create('Gull 24');
    for (const limit of ['1', '24', '100']) {
      expect(await everyPage({ text: 'gull', limit })).toHaveLength(24);
    }
  });

  it('may repeat a word', async () => {
    expect(await names({ text: 'Lantern lantern' })).toEqual(await names({ text: 'lantern' }));
  });

  it('finds products despite a typing error', async () => {
    expect(await names({ text: 'binoclars' })).toContain('Folding Binoculars 8 x 25');
    expect((await names({ text: 'lantren' }))[0]).toMatch(/lantern/i);
    expect(await names({ text: 'fogbnak lighthuoses' })).toEqual(['Lighthouses of the North']);
    expect(await names({ text: 'qqqqqq' })).toEqual([]);
  });

  it('finds products with some of the words when no product has all of them', async () => {
    const found = await names({ text: 'lighthouse keepers' });
    expect(found.slice(0, 2).sort()).toEqual(['Lighthouses of the North', 'Stars for Watch-keepers']);
  });

  it.each(['"storm lantern" -"pocket"', "it's", "':*", '-', 'a or b', '\\', '"', '&|!()'])(
    'may search for %s',
    async (text) => {
      await search({ text });
    },
  );

  it('filters by brand, category, and price', async () => {
    const { items } = await search({ brand: 'bowline-sons', category: 'Deck & Rope', minPrice: 4000, maxPrice: 6000 });
    expect(items.length).toBeGreaterThan(2);
    expect(
      items.every(
        ({ brand, category, price }) =>
          brand === 'Bowline & Sons' && category === 'Deck & Rope' && price.amount >= 4000 && price.amount <= 6000,
      ),
    ).toBe(true);
  });

  it('pages through every product exactly once and in order, with any page size', async () => {
    const choice = fc.record({
      sort: fc.constantFrom('relevance', 'price', '-price', 'name', 'newest'),
      text: fc.constantFrom(undefined, 'the', 'boat', 'light'),
      category: fc.constantFrom(undefined, 'light', 'Galley'),
      limit: fc.integer({ min: 1, max: 30 }),
    });
    const all = async (criteria: Record<string, string | undefined>) =>
      (await search({ ...criteria, limit: 100 })).items.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(choice, async ({ limit, ...criteria }) => {
        const seen = await everyPage({ ...criteria, limit });
        expect(seen.map(({ id }) => id)).toEqual(await all(criteria));
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
        expect([...seen].sort(inOrder[criteria.sort]!).map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('gets a 400 for a cursor that does not belong to the search', async () => {
    const { next } = await search({ sort: 'price', limit: 1 });
    for (const after of ['nonsense', 'e30', Buffer.from('["price","words","x","y"]').toString('base64url')]) {
      await service.request.get('/products').query({ sort: 'price', after }).expect(400);
    }
    const other = await service.request.get('/products').query({ sort: 'name', after: next }).expect(400);
    expect(other.body.errors).toMatchObject([{ field: 'after' }]);
    await service.request.get('/products').query({ limit: 1000 }).expect(400);
  });

  it('finds all of this in the OpenAPI document', async () => {
    const { body } = await service.request.get('/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/products', '/products/{id}/sale', '/product-imports/{importId}', '/brands']),
    );
    expect(body.components.schemas.ProductDto.required).toContain('price');
  });
});
