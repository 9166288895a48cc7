import { newId } from '@tradewind/domain';
import { startTestService, type TestService } from '@tradewind/testing';

export function startInventory(): Promise<TestService> {
  return startTestService({
    name: 'inventory',
    module: async () => (await import('../inventory.module.js')).InventoryModule,
  });
}

export interface CreatedStockItem {
  readonly stockItemId: string;
  readonly ownerId: string;
  /** The token of the owner. */
  readonly token: string;
}

/** Creates a stock item over HTTP, for a new customer. */
export async function aStockItem(service: TestService): Promise<CreatedStockItem> {
  const ownerId = newId();
  const token = service.tokenFor({ id: ownerId });
  const request = service.request.post('/stock-items').auth(token, { type: 'bearer' });
  const { body } = await request.send({ name: 'First' }).expect(201);
  return { ...(body as { stockItemId: string }), ownerId, token };
}
