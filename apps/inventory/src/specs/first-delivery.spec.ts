import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InventoryModifiedIntegrationEvent, ProductCreatedIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { InventoryService } from '../test-support/inventory-service.js';

describe('The warehouse of a new shop', () => {
  let inventory: InventoryService;
  beforeAll(async () => {
    inventory = await InventoryService.start({ SEED: 'true' });
  }, 60_000);
  afterAll(async () => {
    delete process.env['SEED'];
    await inventory.stop();
  });

  it.each([
    ['TW-LAN-001', 500, 2],
    ['TW-NAV-007', 3, 2],
    ['TW-BOK-008', 0, 1],
    ['TW-TENT-1', 0, 1],
    ['TW-LAN-010', 0, 1],
  ])('has of %s %i pieces', async (sku, pieces, revision) => {
    const productId = await inventory.product(0, sku);
    expect(await inventory.stockOf(productId)).toMatchObject({ available: pieces, received: pieces, revision });
    await eventually(async () => {
      const told = await inventory.service.published(InventoryModifiedIntegrationEvent);
      expect(told.filter(({ subject }) => subject === productId).at(-1)?.data).toMatchObject({ available: pieces });
    });
  });

  it('received them once, also when it hears of a product again after its pieces are gone', async () => {
    const productId = await inventory.product(0, 'TW-LAN-002');
    await inventory.post(`/stock-items/${productId}/write-offs`, { quantity: 500, reason: 'A flood' }).expect(204);
    const { type, topic, example } = ProductCreatedIntegrationEvent;
    const data = { ...example, productId, sku: 'TW-LAN-002' };
    const messageId = await inventory.service.deliver({ type, topic, key: productId, data });
    await eventually(async () => expect(await inventory.service.fateOf(messageId)).toBe('handled'));
    expect(await inventory.stockOf(productId)).toMatchObject({ available: 0, received: 500 });
    expect(await inventory.stockOf(await inventory.product(0, `TW-${newId()}`))).toMatchObject({ received: 0 });
  });
});
