import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandBus } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import { CreateProductCommand } from '../application/create-product/create-product.command.js';
import { PutProductOnSaleCommand } from '../application/put-product-on-sale/put-product-on-sale.command.js';
import { domainEventHandlersInOrder } from '../domain-event-handlers-in-order.js';
import { startCatalog } from '../test-support/catalog-service.js';

type Handler = { handle(event: object): Promise<void> };

const details = { name: 'Sextant', description: '', brand: 'Maker', category: 'Navigation', picture: 'compass' };
const tables = ['products', 'product_search_entries', 'price_history_entries', 'recommendations', 'outbox'];

describe('What a sale sets off', () => {
  let catalog: TestService;
  let productId: string;

  beforeAll(async () => {
    catalog = await startCatalog();
    productId = await execute(new CreateProductCommand('TW-SEX-001', details, Money.of(5000, 'EUR')));
    await execute(new CreateProductCommand('TW-SEX-002', details, Money.of(5100, 'EUR')));
  }, 60_000);
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => catalog?.stop());

  const execute = <C extends CreateProductCommand | PutProductOnSaleCommand>(command: C) =>
    catalog.app.get(CommandBus, { strict: false }).execute<C, string>(command);
  const putOnSale = () => {
    const [from, until] = [new Date(), new Date(Date.now() + 60_000)];
    return execute(new PutProductOnSaleCommand(productId, Money.of(4000, 'EUR'), from, until));
  };
  const instanceOf = (handler: (typeof domainEventHandlersInOrder)[number]): Handler =>
    catalog.app.get<Handler>(handler, { strict: false });
  const rows = async () => {
    const all = tables.map((table) => `(SELECT json_agg(t ORDER BY t::text) FROM ${table} t) AS ${table}`);
    return (await catalog.query(`SELECT ${all.join(', ')}`))[0];
  };

  const handlersOfSale = domainEventHandlersInOrder
    .filter(({ name }) => !/Created|Discontinued|BestSeller/.test(name))
    .map((handler) => [handler.name, handler] as const);

  it.each(handlersOfSale)('leaves nothing behind when %s fails', async (_, handler) => {
    const before = await rows();
    vi.spyOn(instanceOf(handler), 'handle').mockRejectedValue(new Error('the pencil broke'));

    await expect(putOnSale()).rejects.toThrow('the pencil broke');

    expect(await rows()).toEqual(before);
  });

  it('happens in this order: the clock, the views, the announcement', async () => {
    const called: string[] = [];
    for (const handler of domainEventHandlersInOrder) {
      const instance = instanceOf(handler);
      const handle = instance.handle.bind(instance);
      vi.spyOn(instance, 'handle').mockImplementation((event) => {
        called.push(handler.name);
        return handle(event);
      });
    }

    await putOnSale();

    expect(called).toEqual([
      'WakeSaleClockWhenProductPutOnSale',
      'ProductSearchProjector',
      'RecommendationProjector',
      'PublishProductUpdatedWhenProductChanged',
      'ProductSearchProjector',
      'PriceHistoryProjector',
      'PublishProductPriceChangedWhenPriceChanged',
    ]);
  });
});
