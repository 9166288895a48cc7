import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually, type ReleasedSample, samplesReadBy } from '@tradewind/testing';
import { InventoryService } from '../test-support/inventory-service.js';

/** The product of all orders in the samples. */
const productId = '0190f5c3-1f42-7d10-8a11-0242ac120002';
const items = [{ productId, quantity: 2 }];

describe('What inventory reads', () => {
  let inventory: InventoryService;
  beforeAll(async () => {
    inventory = await InventoryService.start();
    await inventory.product(1_000, 'TW-1042', productId);
  }, 60_000);
  afterAll(() => inventory?.stop());

  /** All samples are about one order. Each gets its own, in the state in which the message is sent. */
  const ofItsOwnOrder = async (sample: ReleasedSample): Promise<ReleasedSample> => {
    if (!sample.type.startsWith('tradewind.ordering.')) return sample;
    const orderId = newId();
    const [shipped, returned] = ['shipped', 'returned'].map((end) => sample.type.endsWith(`order-${end}.v1`));
    if (shipped || returned) await inventory.confirm(orderId, items);
    if (returned) await inventory.ship(orderId);
    return { ...sample, key: orderId, data: { ...sample.data, orderId } };
  };

  const samples = samplesReadBy('inventory').map((sample) => [sample.name, sample] as const);

  it.each(samples)('was released and is still handled: %s', async (_name, sample) => {
    const id = await inventory.service.deliver(await ofItsOwnOrder(sample));
    await eventually(async () => expect(await inventory.service.fateOf(id)).toBe('handled'));
  });
});
