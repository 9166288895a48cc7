import { randomBytes } from 'node:crypto';
import type { Cast } from '../cast.js';
import type { Product, StockItem } from '../shop-types.js';
import { until } from '../until.js';

/** A new product of which Inventory receives so many pieces. */
export async function createProduct(cast: Cast, name: string, pieces: number): Promise<Product> {
  const { stage, operator } = cast;
  const sku = `TW-${randomBytes(4).toString('hex').toUpperCase()}`;
  const price = { amount: 4_900, currency: 'EUR' };
  const details = { description: 'Made for one story.', brand: 'Storyteller', category: 'Light', picture: 'lantern' };
  const { productId } = await stage.scene(
    `An operator adds the product ${name}`,
    () => operator.call<{ productId: string }>('POST', '/catalog/products', { sku, name, price, ...details }, 201),
    async ({ productId }) => {
      await until('Inventory knows the product', async () => {
        const { status } = await operator.ask('GET', `/inventory/stock-items/${productId}`);
        return status === 200 || undefined;
      });
      return ['Inventory knows it, with no piece in stock'];
    },
  );
  await receiveGoods(cast, { id: productId, name }, pieces);
  return { id: productId, name, price, regularPrice: price, onSale: false };
}

export async function receiveGoods(
  { stage, operator }: Cast,
  { id, name }: Pick<Product, 'id' | 'name'>,
  quantity: number,
): Promise<void> {
  await stage.scene(
    `Inventory receives ${quantity} × ${name}`,
    () => operator.call('POST', `/inventory/stock-items/${id}/receipts`, { quantity }, 204),
    async () => {
      const item = await until(`${quantity} pieces or more can be bought`, async () => {
        const { body } = await operator.ask<StockItem>('GET', `/inventory/stock-items/${id}`);
        return body.available >= quantity ? body : undefined;
      });
      return [`${item.available} can be bought`];
    },
  );
}
