import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InventoryModifiedIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import type { ProductDto, ProductPageDto } from '../interface/http/dto/product.dto.js';
import { startCatalog } from '../test-support/catalog-service.js';

describe('The stock of a product', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startCatalog();
  });
  afterAll(() => service.stop());

  const create = async (name = 'Whistle', category = 'Deck'): Promise<string> => {
    const details = { description: 'Heard from far.', brand: 'Fogbank', category, picture: 'lantern' };
    const product = { ...details, name, sku: `TW-${newId()}`, price: { amount: 100, currency: 'EUR' } };
    const Authorization = `Bearer ${service.tokenFor({ roles: ['catalogue'] })}`;
    return (await service.request.post('/products').set({ Authorization }).send(product).expect(201)).body.productId;
  };
  const stock = async (productId: string, available: number, revision: number): Promise<void> => {
    const { type, topic, example } = InventoryModifiedIntegrationEvent;
    const data = { ...example, productId, onHand: available, reserved: 0, available, revision };
    const messageId = await service.deliver({ type, topic, key: productId, data });
    await eventually(async () => expect(await service.fateOf(messageId)).toBe('handled'));
  };
  const availabilityOf = async (productId: string) =>
    ((await service.request.get(`/products/${productId}`).expect(200)).body as ProductDto).availability;
  const find = async (query: object): Promise<ProductDto[]> =>
    ((await service.request.get('/products').query(query).expect(200)).body as ProductPageDto).items;

  it('is shown as a number only when few pieces are left', async () => {
    const lamp = await create();
    expect(await availabilityOf(lamp)).toEqual({ state: 'unknown', piecesLeft: null });
    await stock(lamp, 6, 1);
    expect(await availabilityOf(lamp)).toEqual({ state: 'in-stock', piecesLeft: null });
    await stock(lamp, 5, 2);
    expect(await availabilityOf(lamp)).toEqual({ state: 'few-left', piecesLeft: 5 });
    await stock(lamp, 0, 3);
    expect(await availabilityOf(lamp)).toEqual({ state: 'sold-out', piecesLeft: 0 });
  });

  it('never goes back to an older event, and may be known before the product', async () => {
    const lamp = await create();
    await stock(lamp, 0, 7);
    await stock(lamp, 9, 6);
    await stock(lamp, 8, 7);
    expect(await availabilityOf(lamp)).toMatchObject({ state: 'sold-out' });
    await stock(newId(), 3, 1);
  });

  it.each([{}, { text: 'gramophone' }, { text: 'gramophone', sort: 'price' }])(
    'is in search results, and what is sold out can be left out of %o',
    async (criteria) => {
      const name = 'Gramophone';
      const [gone, scarce, unknown] = [await create(name), await create(name), await create(name)];
      await stock(gone, 0, 1);
      await stock(scarce, 2, 1);
      const among = (items: ProductDto[]) => items.filter(({ id }) => [gone, scarce, unknown].includes(id));
      const statesOf = async (query: object) =>
        Object.fromEntries(among(await find({ ...criteria, ...query, limit: 100 })).map((p) => [p.id, p.availability]));

      const soldOut = { state: 'sold-out', piecesLeft: 0 };
      const few = { state: 'few-left', piecesLeft: 2 };
      const notKnown = { state: 'unknown', piecesLeft: null };
      expect(await statesOf({})).toEqual({ [gone]: soldOut, [scarce]: few, [unknown]: notKnown });
      expect(await statesOf({ available: true })).toEqual({ [scarce]: few, [unknown]: notKnown });
      expect(await statesOf({ available: false })).toEqual({ [gone]: soldOut });
    },
  );

  it('is shown with recommendations too', async () => {
    const [lamp, other] = [await create('Lamp', 'Light'), await create('Bell', 'Light')];
    await stock(other, 1, 1);
    const { body } = await service.request.get(`/products/${lamp}/recommendations`).expect(200);
    const bell = (body as ProductDto[]).find(({ id }) => id === other);
    expect(bell?.availability).toEqual({ state: 'few-left', piecesLeft: 1 });
  });
});
